package org.fovea.ingest.form.bia.pagetab;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** What can be wrong with PageTab and file lists before their meaning is looked at. */
enum PageTabRule implements Rule {
  JSON_MALFORMED(Severity.ERROR, "json-malformed", "Send well-formed JSON in UTF-8."),
  SUBMISSION_MISSING(
      Severity.ERROR,
      "pagetab-submission-missing",
      "Begin with the submission, followed by its root section."),
  MEMBER_MALFORMED(
      Severity.ERROR, "pagetab-member-malformed", "Write the member as PageTab has it."),
  PARENT_UNKNOWN(
      Severity.ERROR, "pagetab-parent-unknown", "Name a section that stands before this one."),
  NAME_MISSING(Severity.ERROR, "pagetab-name-missing", "Name the attribute."),
  QUALIFIER_MISPLACED(
      Severity.ERROR, "pagetab-qualifier-misplaced", "Put the qualifier under its attribute."),
  CELL_EXTRA(
      Severity.WARNING, "pagetab-cell-extra", "Remove the cell, or write it as an attribute."),
  BLOCK_MISPLACED(
      Severity.ERROR, "pagetab-block-misplaced", "Put links and files under their section."),
  LIST_HEADER(
      Severity.ERROR, "file-list-header", "Head the first column of the file list with Files."),
  LIST_FORMAT(Severity.ERROR, "file-list-format", "Send the file list as JSON or TSV."),
  LIST_EMPTY(Severity.WARNING, "file-list-empty", "List at least one file."),
  LIST_PATH_MISSING(Severity.ERROR, "file-list-path-missing", "Name the file of the entry.");

  private final Entry entry;

  PageTabRule(Severity severity, String code, String mend) {
    entry = new Entry(severity, code, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
