package org.fovea.ingest.form.idr;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** The rules of the IDR form. */
enum IdrRule implements Rule {
  STUDY_FILES_SEVERAL(
      Severity.ERROR,
      "study-files-several",
      "More than one study file was sent.",
      "Send one study file."),
  STUDY_KEY_MISSING(
      Severity.WARNING,
      "study-key-missing",
      "A key that the template requires has no value.",
      "Fill in the key in the study file."),
  STUDY_VALUE_MALFORMED(
      Severity.WARNING,
      "study-value-malformed",
      "A value of the study file is not written as the template shows.",
      "Write the value as the template shows."),
  COMPONENT_MISSING(
      Severity.ERROR,
      "component-missing",
      "The study file describes no screen and no experiment.",
      "Describe at least one screen or experiment."),
  COMPONENT_REPEATED(
      Severity.ERROR,
      "component-repeated",
      "Two screens or experiments have the same name.",
      "Give each screen and experiment a name of its own."),
  COMPONENT_NAME(
      Severity.WARNING,
      "component-name",
      "A screen or experiment is not named as the template shows.",
      "Name it study/screenA, as in idr0001-name-topic/screenA."),
  DOCUMENT_NAME_DIFFERS(
      Severity.WARNING,
      "document-name-differs",
      "A document was found under another name than the study file gives.",
      "Name the file in the study file as it is sent."),
  LIBRARY_MISSING(
      Severity.WARNING,
      "library-missing",
      "The library file has not been sent.",
      "Send the library file that the study file names."),
  ASSAYS_MISSING(
      Severity.WARNING,
      "assays-missing",
      "The assay file has not been sent.",
      "Send the assay file that the study file names."),
  PROCESSED_MISSING(
      Severity.WARNING,
      "processed-missing",
      "The processed data file has not been sent.",
      "Send the processed data file that the study file names."),
  RESULTS_MISSING(
      Severity.ERROR,
      "results-missing",
      "No document holds the processed columns that the study file describes.",
      "Send the processed data file, or the annotation that holds its columns."),
  LAYOUT_WITHOUT_WELLS(
      Severity.WARNING,
      "layout-without-wells",
      "A library lays out no wells.",
      "Give the table the columns Plate and Well."),
  WELLS_MISSING(
      Severity.WARNING,
      "wells-missing",
      "No document says what is in the wells of a screen.",
      "Send a library or an annotation that lays out the wells."),
  WELL_MALFORMED(
      Severity.ERROR,
      "well-malformed",
      "A well's name cannot be read.",
      "Write wells as row letters and column number: A1, B7, AF48."),
  WELL_WITHOUT_PLATE(
      Severity.ERROR,
      "well-without-plate",
      "A row names a well but no plate, or a plate but no well.",
      "Name the plate and the well of the row."),
  ROW_WITHOUT_WELL(
      Severity.WARNING,
      "row-without-well",
      "A row belongs to no well.",
      "Name the plate and the well, or remove the row."),
  WELL_REPEATED(
      Severity.ERROR,
      "well-repeated",
      "A well is described on several rows that differ.",
      "Describe each well on one row."),
  WELL_ROW_TWICE(
      Severity.WARNING, "well-row-twice", "A row is there twice.", "Remove the repeated row."),
  WELL_OFF_PLATE(
      Severity.WARNING,
      "well-off-plate",
      "A well lies outside every standard plate.",
      "Check the well's name: no standard plate is that large."),
  PLATE_NOT_LAID_OUT(
      Severity.WARNING,
      "plate-not-laid-out",
      "A listed plate has no wells in the library.",
      "Describe the wells of the plate in the library."),
  PLATE_NOT_LISTED(
      Severity.WARNING,
      "plate-not-listed",
      "A plate of the library is not listed in plates.tsv.",
      "Add the plate to plates.tsv, or correct its name."),
  PLATE_LISTED_TWICE(
      Severity.WARNING, "plate-listed-twice", "A plate is listed twice.", "List each plate once."),
  PLATES_UNREADABLE(
      Severity.WARNING,
      "plates-unreadable",
      "A line of plates.tsv cannot be read.",
      "Write a plate's name and its path on each line."),
  ARCHIVE_PATHS(
      Severity.NOTE,
      "archive-paths",
      "A document holds paths that mean something inside another archive only.",
      "Nothing: paths inside an archive are kept in the document."),
  INCLUDE_MISSING(
      Severity.NOTE,
      "include-missing",
      "An included file has not been sent.",
      "Nothing, unless the included file matters."),
  YAML_UNREADABLE(
      Severity.WARNING,
      "yaml-unreadable",
      "A configuration is not valid YAML.",
      "Send valid YAML; without it keys are the columns' own names."),
  IMAGE_NAME_MISSING(
      Severity.WARNING,
      "image-name-missing",
      "A row of the assay file names no image.",
      "Name the image of the row."),
  IMAGE_REPEATED(
      Severity.WARNING,
      "image-repeated",
      "Two images of a dataset have the same name.",
      "Name each image once inside its dataset."),
  COLUMNS_MISALIGNED(
      Severity.WARNING,
      "columns-misaligned",
      "The names, types and levels of the processed columns differ in number.",
      "Give each processed column one name, type and level."),
  COLUMN_UNDECLARED(
      Severity.NOTE,
      "column-undeclared",
      "A column of a table is not described in the study file.",
      "Describe the column in the study file."),
  COLUMN_ABSENT(
      Severity.WARNING,
      "column-absent",
      "A column that the study file describes is in no table.",
      "Send the column, or take it out of the study file."),
  COLUMN_TYPE_INFERRED(
      Severity.NOTE,
      "column-type-inferred",
      "A column's type is not stated and was told from its cells.",
      "State the column's type in the study file."),
  LEVEL_UNKNOWN(
      Severity.WARNING,
      "level-unknown",
      "An annotation level is not of the vocabulary.",
      "Use a level of the controlled vocabulary."),
  NAMED_SCORES_CAPPED(
      Severity.WARNING,
      "named-scores-capped",
      "A table has more number columns than can be searched by name.",
      "Put wide feature tables in files of their own."),
  DECIMAL_COMMA(
      Severity.WARNING,
      "decimal-comma",
      "A number has a decimal comma; it is read as a number and kept as sent.",
      "Write decimal numbers with a point."),
  NUMBER_AMBIGUOUS(
      Severity.WARNING,
      "number-ambiguous",
      "A number can be read in two ways.",
      "Write numbers without thousands separators, decimals with a point."),
  NOT_A_NUMBER(
      Severity.WARNING,
      "not-a-number",
      "A column of numbers has a cell that is none.",
      "Correct the cell: it keeps the column from being searched as numbers."),
  JOIN_NOT_DECLARED(
      Severity.WARNING,
      "join-not-declared",
      "The study file does not say how results and library belong together.",
      "Name the linking column in Processed Data Column Link To Library File."),
  JOIN_COLUMN_ABSENT(
      Severity.WARNING,
      "join-column-absent",
      "The column that should link two tables is missing in one.",
      "Link by a column that both tables have."),
  JOIN_KEY_BLANK(
      Severity.WARNING,
      "join-key-blank",
      "A result row has no key, so it joins nothing.",
      "Fill in the key of the row; a blank key joins nothing."),
  JOIN_KEY_BLANK_IN_LAYOUT(
      Severity.NOTE,
      "join-key-blank-in-layout",
      "Rows of the library have no key, so no result joins them.",
      "Nothing, if these wells have no results."),
  JOIN_KEY_UNKNOWN(
      Severity.WARNING,
      "join-key-unknown",
      "A result row's key is in no row of the library.",
      "Correct the key: no row of the library has it."),
  JOIN_KEY_REPEATED(
      Severity.WARNING,
      "join-key-repeated",
      "A key that should be of one row is on several.",
      "Give each key one row; all rows are kept and joined."),
  JOIN_WITHOUT_RESULTS(
      Severity.NOTE,
      "join-without-results",
      "Rows of the library are joined by no result.",
      "Nothing, if these wells have no results."),
  SHARED_COLUMN_DIFFERS(
      Severity.WARNING,
      "shared-column-differs",
      "Two tables say different things in a column that both have.",
      "Make both tables say the same; the library's value is used."),
  ANNOTATION_DIFFERS(
      Severity.WARNING,
      "annotation-differs",
      "The annotation differs from the tables that it was made of.",
      "Make the annotation again from library and processed data."),
  ANNOTATION_ROW_UNKNOWN(
      Severity.WARNING,
      "annotation-row-unknown",
      "A row of the annotation is in no library.",
      "Remove the row, or add it to the library."),
  ANNOTATION_ROW_MISSING(
      Severity.WARNING,
      "annotation-row-missing",
      "A row of the library is missing in the annotation.",
      "Add the row of the library to the annotation."),
  PHENOTYPE_UNDECLARED(
      Severity.WARNING,
      "phenotype-undeclared",
      "A phenotype is not described in the study file.",
      "Name the phenotype as in the study file's Phenotype Name."),
  CONTROL_TYPE_UNKNOWN(
      Severity.WARNING,
      "control-type-unknown",
      "A control type is not of the vocabulary.",
      "Use empty well, or positive, negative, technical or unknown control."),
  OUTER_BLANKS(
      Severity.WARNING,
      "outer-blanks",
      "Values have blanks around them.",
      "Remove the blanks around the values."),
  GENE_SYMBOL_DATE(
      Severity.WARNING,
      "gene-symbol-date",
      "A gene symbol looks like a date that a spreadsheet made of it.",
      "Restore the symbol that a spreadsheet turned into a date.");

  private final Entry entry;

  IdrRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
