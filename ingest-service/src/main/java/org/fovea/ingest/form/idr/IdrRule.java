package org.fovea.ingest.form.idr;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** The rules of the IDR form. */
enum IdrRule implements Rule {
  STUDY_FILES_SEVERAL(Severity.ERROR, "study-files-several", "Send one study file."),
  STUDY_KEY_MISSING(Severity.WARNING, "study-key-missing", "Fill in the key in the study file."),
  STUDY_VALUE_MALFORMED(
      Severity.WARNING, "study-value-malformed", "Write the value as the template shows."),
  COMPONENT_MISSING(
      Severity.ERROR, "component-missing", "Describe at least one screen or experiment."),
  COMPONENT_REPEATED(
      Severity.ERROR, "component-repeated", "Give each screen and experiment a name of its own."),
  COMPONENT_NAME(
      Severity.WARNING,
      "component-name",
      "Name it study/screenA, as in idr0001-name-topic/screenA."),
  DOCUMENT_NAME_DIFFERS(
      Severity.WARNING, "document-name-differs", "Name the file in the study file as it is sent."),
  LIBRARY_MISSING(
      Severity.WARNING, "library-missing", "Send the library file that the study file names."),
  ASSAYS_MISSING(
      Severity.WARNING, "assays-missing", "Send the assay file that the study file names."),
  PROCESSED_MISSING(
      Severity.WARNING,
      "processed-missing",
      "Send the processed data file that the study file names."),
  RESULTS_MISSING(
      Severity.ERROR,
      "results-missing",
      "Send the processed data file, or the annotation that holds its columns."),
  LAYOUT_WITHOUT_WELLS(
      Severity.WARNING, "layout-without-wells", "Give the table the columns Plate and Well."),
  WELLS_MISSING(
      Severity.WARNING,
      "wells-missing",
      "Send a library or an annotation that lays out the wells."),
  WELL_MALFORMED(
      Severity.ERROR,
      "well-malformed",
      "Write wells as row letters and column number: A1, B7, AF48."),
  WELL_WITHOUT_PLATE(
      Severity.ERROR, "well-without-plate", "Name the plate and the well of the row."),
  ROW_WITHOUT_WELL(
      Severity.WARNING, "row-without-well", "Name the plate and the well, or remove the row."),
  WELL_REPEATED(Severity.ERROR, "well-repeated", "Describe each well on one row."),
  WELL_ROW_TWICE(Severity.WARNING, "well-row-twice", "Remove the repeated row."),
  WELL_OFF_PLATE(
      Severity.WARNING,
      "well-off-plate",
      "Check the well's name: no standard plate is that large."),
  PLATE_NOT_LAID_OUT(
      Severity.WARNING, "plate-not-laid-out", "Describe the wells of the plate in the library."),
  PLATE_NOT_LISTED(
      Severity.WARNING, "plate-not-listed", "Add the plate to plates.tsv, or correct its name."),
  PLATE_LISTED_TWICE(Severity.WARNING, "plate-listed-twice", "List each plate once."),
  PLATES_UNREADABLE(
      Severity.WARNING, "plates-unreadable", "Write a plate's name and its path on each line."),
  ARCHIVE_PATHS(
      Severity.NOTE, "archive-paths", "Nothing: paths inside an archive are kept in the document."),
  INCLUDE_MISSING(Severity.NOTE, "include-missing", "Nothing, unless the included file matters."),
  YAML_UNREADABLE(
      Severity.WARNING,
      "yaml-unreadable",
      "Send valid YAML; without it keys are the columns' own names."),
  IMAGE_NAME_MISSING(Severity.WARNING, "image-name-missing", "Name the image of the row."),
  IMAGE_REPEATED(Severity.WARNING, "image-repeated", "Name each image once inside its dataset."),
  COLUMNS_MISALIGNED(
      Severity.WARNING,
      "columns-misaligned",
      "Give each processed column one name, type and level."),
  COLUMN_UNDECLARED(Severity.NOTE, "column-undeclared", "Describe the column in the study file."),
  COLUMN_ABSENT(
      Severity.WARNING, "column-absent", "Send the column, or take it out of the study file."),
  COLUMN_TYPE_INFERRED(
      Severity.NOTE, "column-type-inferred", "State the column's type in the study file."),
  LEVEL_UNKNOWN(Severity.WARNING, "level-unknown", "Use a level of the controlled vocabulary."),
  NAMED_SCORES_CAPPED(
      Severity.WARNING, "named-scores-capped", "Put wide feature tables in files of their own."),
  DECIMAL_COMMA(Severity.WARNING, "decimal-comma", "Write decimal numbers with a point."),
  NUMBER_AMBIGUOUS(
      Severity.WARNING,
      "number-ambiguous",
      "Write numbers without thousands separators, decimals with a point."),
  NOT_A_NUMBER(
      Severity.WARNING,
      "not-a-number",
      "Correct the cell: it keeps the column from being searched as numbers."),
  JOIN_NOT_DECLARED(
      Severity.WARNING,
      "join-not-declared",
      "Name the linking column in Processed Data Column Link To Library File."),
  JOIN_COLUMN_ABSENT(
      Severity.WARNING, "join-column-absent", "Link by a column that both tables have."),
  JOIN_KEY_BLANK(
      Severity.WARNING, "join-key-blank", "Fill in the key of the row; a blank key joins nothing."),
  JOIN_KEY_BLANK_IN_LAYOUT(
      Severity.NOTE, "join-key-blank-in-layout", "Nothing, if these wells have no results."),
  JOIN_KEY_UNKNOWN(
      Severity.WARNING, "join-key-unknown", "Correct the key: no row of the library has it."),
  JOIN_KEY_REPEATED(
      Severity.WARNING,
      "join-key-repeated",
      "Give each key one row; all rows are kept and joined."),
  JOIN_WITHOUT_RESULTS(
      Severity.NOTE, "join-without-results", "Nothing, if these wells have no results."),
  SHARED_COLUMN_DIFFERS(
      Severity.WARNING,
      "shared-column-differs",
      "Make both tables say the same; the library's value is used."),
  ANNOTATION_DIFFERS(
      Severity.WARNING,
      "annotation-differs",
      "Make the annotation again from library and processed data."),
  ANNOTATION_ROW_UNKNOWN(
      Severity.WARNING, "annotation-row-unknown", "Remove the row, or add it to the library."),
  ANNOTATION_ROW_MISSING(
      Severity.WARNING, "annotation-row-missing", "Add the row of the library to the annotation."),
  PHENOTYPE_UNDECLARED(
      Severity.WARNING,
      "phenotype-undeclared",
      "Name the phenotype as in the study file's Phenotype Name."),
  CONTROL_TYPE_UNKNOWN(
      Severity.WARNING,
      "control-type-unknown",
      "Use empty well, or positive, negative, technical or unknown control."),
  OUTER_BLANKS(Severity.WARNING, "outer-blanks", "Remove the blanks around the values."),
  GENE_SYMBOL_DATE(
      Severity.WARNING,
      "gene-symbol-date",
      "Restore the symbol that a spreadsheet turned into a date.");

  private final Entry entry;

  IdrRule(Severity severity, String code, String mend) {
    entry = new Entry(severity, code, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
