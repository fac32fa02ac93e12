package org.fovea.ingest.form.bia.pagetab;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** What can be wrong with PageTab and file lists before their meaning is looked at. */
enum PageTabRule implements Rule {
  SUBMISSION_MISSING(
      Severity.ERROR,
      "pagetab-submission-missing",
      "The document does not begin with a submission and its root section.",
      "Begin with the submission, followed by its root section."),
  MEMBER_MALFORMED(
      Severity.ERROR,
      "pagetab-member-malformed",
      "A member has a shape that PageTab does not know.",
      "Write the member as PageTab has it."),
  PARENT_UNKNOWN(
      Severity.ERROR,
      "pagetab-parent-unknown",
      "A section names a parent that does not stand before it.",
      "Name a section that stands before this one."),
  NAME_MISSING(
      Severity.ERROR, "pagetab-name-missing", "An attribute has no name.", "Name the attribute."),
  QUALIFIER_MISPLACED(
      Severity.ERROR,
      "pagetab-qualifier-misplaced",
      "A qualifier does not follow an attribute.",
      "Put the qualifier under its attribute."),
  CELL_EXTRA(
      Severity.WARNING,
      "pagetab-cell-extra",
      "A line has a cell that means nothing there.",
      "Remove the cell, or write it as an attribute."),
  BLOCK_MISPLACED(
      Severity.ERROR,
      "pagetab-block-misplaced",
      "Links or files do not follow a section.",
      "Put links and files under their section."),
  LIST_HEADER(
      Severity.ERROR,
      "file-list-header",
      "The first column of a file list is not Files.",
      "Head the first column of the file list with Files."),
  LIST_FORMAT(
      Severity.ERROR,
      "file-list-format",
      "A file list is neither JSON nor TSV.",
      "Send the file list as JSON or TSV."),
  LIST_EMPTY(
      Severity.WARNING, "file-list-empty", "A file list lists no file.", "List at least one file."),
  LIST_PATH_MISSING(
      Severity.ERROR,
      "file-list-path-missing",
      "An entry of a file list names no file.",
      "Name the file of the entry.");

  private final Entry entry;

  PageTabRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
