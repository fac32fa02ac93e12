package org.fovea.ingest.form.fovea;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** The rules of the native form. */
enum FoveaRule implements Rule {
  STUDIES_SEVERAL(
      Severity.ERROR,
      "native-studies-several",
      "More than one native document was sent.",
      "Send one document of the format fovea/1."),
  UNREADABLE(
      Severity.ERROR,
      "native-unreadable",
      "The document is no JSON that can be read.",
      "Send the document as JSON in UTF-8."),
  TOO_LONG(
      Severity.ERROR,
      "native-document-too-long",
      "The document is longer than may be held at once.",
      "Move files, wells, images or rows into companions of a line each."),
  MEMBER_MISSING(
      Severity.ERROR,
      "native-member-missing",
      "A member that the schema requires is missing.",
      "Add the member."),
  MEMBER_UNKNOWN(
      Severity.ERROR,
      "native-member-unknown",
      "The schema knows no such member.",
      "Remove the member, or say it as an attribute: the schema lies under /v1/formats/fovea."),
  MEMBER_UNFIT(
      Severity.ERROR,
      "native-member-unfit",
      "A member does not go with those beside it.",
      "Remove the member, or change those beside it."),
  TYPE_WRONG(
      Severity.ERROR,
      "native-type-wrong",
      "A value has another type than the schema says.",
      "Write the value with the type that is named."),
  VALUE_WRONG(
      Severity.ERROR,
      "native-value-wrong",
      "A value is none that the schema allows.",
      "Write a value that the schema allows."),
  COMPANION_MISSING(
      Severity.ERROR,
      "native-companion-missing",
      "A companion that the document names was not sent.",
      "Send the companion, or correct its path."),
  REFERENCE_UNKNOWN(
      Severity.ERROR,
      "native-reference-unknown",
      "Something is named that the study does not have.",
      "Name something that the study has."),
  NAME_REPEATED(
      Severity.ERROR,
      "native-name-repeated",
      "Two things have one name.",
      "Give each a name of its own."),
  CELLS_MANY(
      Severity.ERROR,
      "native-cells-many",
      "A row has another number of cells than the table has columns.",
      "Give a row one cell for each column."),
  WELL_OUTSIDE(
      Severity.ERROR,
      "native-well-outside",
      "A well lies outside its plate.",
      "Correct the well, or the size of its plate."),
  FILE_MISSING(
      Severity.ERROR,
      "native-file-missing",
      "A file that the document lists was not sent.",
      "Send the file, or correct its path."),
  FILE_DIFFERS(
      Severity.ERROR,
      "native-file-differs",
      "A file is not what the document declares.",
      "Send the file again, or correct what is declared."),
  FILE_UNLISTED(
      Severity.NOTE,
      "native-file-unlisted",
      "A file was sent that the document does not list.",
      "List the file, if it belongs to a dataset."),
  DATASET_UNKNOWN(
      Severity.WARNING,
      "native-file-dataset-unknown",
      "A file is put into a dataset that the study does not have.",
      "Name a dataset of the study by its path.");

  private final Entry entry;

  FoveaRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
