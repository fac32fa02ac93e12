package org.fovea.ingest.form.fovea;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** The rules of the native form. */
enum FoveaRule implements Rule {
  STUDIES_SEVERAL(
      Severity.ERROR, "native-studies-several", "Send one document of the format fovea/1."),
  UNREADABLE(Severity.ERROR, "native-unreadable", "Send the document as JSON in UTF-8."),
  TOO_LONG(
      Severity.ERROR,
      "native-document-too-long",
      "Move files, wells, images or rows into companions of a line each."),
  MEMBER_MISSING(Severity.ERROR, "native-member-missing", "Add the member."),
  MEMBER_UNKNOWN(
      Severity.ERROR,
      "native-member-unknown",
      "Remove the member, or say it as an attribute: the schema lies under /v1/formats/fovea."),
  TYPE_WRONG(Severity.ERROR, "native-type-wrong", "Write the value with the type that is named."),
  VALUE_WRONG(Severity.ERROR, "native-value-wrong", "Write a value that the schema allows."),
  MORE_FAULTS(Severity.ERROR, "native-more-faults", "Mend what is told, then check again."),
  COMPANION_MISSING(
      Severity.ERROR, "native-companion-missing", "Send the companion, or correct its path."),
  REFERENCE_UNKNOWN(
      Severity.ERROR, "native-reference-unknown", "Name something that the study has."),
  NAME_REPEATED(Severity.ERROR, "native-name-repeated", "Give each a name of its own."),
  CELLS_MANY(Severity.ERROR, "native-cells-many", "Give a row one cell for each column."),
  WELL_OUTSIDE(
      Severity.ERROR, "native-well-outside", "Correct the well, or the size of its plate."),
  FILE_MISSING(Severity.ERROR, "native-file-missing", "Send the file, or correct its path."),
  FILE_DIFFERS(
      Severity.ERROR, "native-file-differs", "Send the file again, or correct what is declared."),
  FILE_UNLISTED(
      Severity.NOTE, "native-file-unlisted", "List the file, if it belongs to a dataset."),
  DATASET_UNKNOWN(
      Severity.WARNING, "native-file-dataset-unknown", "Name a dataset of the study by its path.");

  private final Entry entry;

  FoveaRule(Severity severity, String code, String mend) {
    entry = new Entry(severity, code, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
