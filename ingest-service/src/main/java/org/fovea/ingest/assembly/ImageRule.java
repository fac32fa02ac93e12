package org.fovea.ingest.assembly;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** Rules about images and their places. */
enum ImageRule implements Rule {
  PATH_MISSING(Severity.ERROR, "images-path-missing", "Name the file in the column path."),
  FILE_MISSING(Severity.ERROR, "image-file-missing", "Send the file, or correct its path."),
  NUMBER_MALFORMED(Severity.ERROR, "images-number-malformed", "Write a whole number from 0."),
  WELL_MALFORMED(
      Severity.ERROR,
      "image-well-malformed",
      "Write wells as row letters and column number: A1, B7, AF48."),
  SERIES_MISSING(
      Severity.ERROR,
      "image-series-missing",
      "Name a series that the file has; they are counted from 0."),
  PART_REPEATED(
      Severity.ERROR,
      "image-part-repeated",
      "Give each file and plane once, or each field a number of its own."),
  KEY_REPEATED(
      Severity.ERROR, "image-key-repeated", "Give each image a name, or a field, of its own."),
  DATASET_UNKNOWN(
      Severity.WARNING, "image-dataset-unknown", "Name a screen or experiment of the study."),
  PLATE_UNKNOWN(Severity.WARNING, "image-plate-unknown", "Name a plate of the library."),
  FILE_DAMAGED(
      Severity.WARNING,
      "image-file-damaged",
      "Compare the file with its original and send it again."),
  FILE_NOTED(Severity.NOTE, "image-file-noted", "Correct the file if this is not what you mean."),
  WELL_UNKNOWN(Severity.WARNING, "image-well-unknown", "Name a well that the library lays out."),
  FILES_NOT_SENT(Severity.NOTE, "images-not-sent", "Send the files before you submit."),
  IMAGE_WITHOUT_FILE(
      Severity.NOTE, "image-without-file", "Send the file if the image is to be seen.");

  private final Entry entry;

  ImageRule(Severity severity, String code, String mend) {
    entry = new Entry(severity, code, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
