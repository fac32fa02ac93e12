package org.fovea.ingest.manifest;

import org.fovea.ingest.file.FileRole;
import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** What can be wrong with the lines of a manifest. */
enum ManifestRule implements Rule {
  SPREADSHEET(
      Severity.ERROR,
      "manifest-spreadsheet",
      "The manifest is a spreadsheet, which is not read.",
      "Save its sheet as tab-separated text and send that."),
  PACKED(
      Severity.ERROR,
      "manifest-packed",
      "The manifest is a packed file, which is not unpacked.",
      "Send the text itself; the connection may compress it."),
  EMPTY(
      Severity.ERROR,
      "empty-manifest",
      "The manifest has no header line.",
      "Name the columns in the first line."),
  COLUMN_MISSING(
      Severity.ERROR,
      "missing-column",
      "No column is called path or Files.",
      "Name the columns in the first line."),
  CELLS_EXTRA(
      Severity.ERROR,
      "too-many-cells",
      "A line has more cells than the header.",
      "Quote cells that hold the separator."),
  NO_OBJECT(
      Severity.ERROR,
      "not-an-object",
      "A line is not a JSON object.",
      "Write one JSON object a line."),
  PATH_MISSING(Severity.ERROR, "missing-path", "A line names no file.", "Fill in path."),
  CHARACTER(
      Severity.ERROR,
      "bad-character",
      "A name or value holds NUL or half a character, or is not valid UTF-8.",
      "Take out NUL (U+0000) and save the manifest as UTF-8."),
  SIZE(
      Severity.ERROR,
      "invalid-size",
      "A size is not a number of bytes.",
      "Give bytes as digits only."),
  SHA256(
      Severity.ERROR,
      "invalid-sha256",
      "A digest is not a SHA-256.",
      "Give 64 hexadecimal digits, or leave it out."),
  ROLE(
      Severity.ERROR,
      "unknown-role",
      "A role is not of the vocabulary.",
      "Use one of " + String.join(", ", FileRole.words()) + "."),
  MORE(
      Severity.ERROR,
      "more-errors",
      "The manifest has more faults than are told.",
      "Correct those that are told and send the manifest again.");

  private final Entry entry;

  ManifestRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
