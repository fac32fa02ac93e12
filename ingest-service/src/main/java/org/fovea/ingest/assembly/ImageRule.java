package org.fovea.ingest.assembly;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** Rules about images and their places. */
enum ImageRule implements Rule {
  PATH_MISSING(
      Severity.ERROR,
      "images-path-missing",
      "A row of images.tsv names no file.",
      "Name the file in the column path."),
  FILE_MISSING(
      Severity.ERROR,
      "image-file-missing",
      "A file that makes an image has not been sent.",
      "Send the file, or correct its path."),
  NUMBER_MALFORMED(
      Severity.ERROR,
      "images-number-malformed",
      "A number of images.tsv cannot be read.",
      "Write a whole number from 0."),
  WELL_MALFORMED(
      Severity.ERROR,
      "image-well-malformed",
      "An image's well cannot be read.",
      "Write wells as row letters and column number: A1, B7, AF48."),
  SERIES_MISSING(
      Severity.ERROR,
      "image-series-missing",
      "A file does not have the series that an image is made of.",
      "Name a series that the file has; they are counted from 0."),
  PART_REPEATED(
      Severity.ERROR,
      "image-part-repeated",
      "Two files claim the same plane of one image.",
      "Give each file and plane once, or each field a number of its own."),
  KEY_REPEATED(
      Severity.ERROR,
      "image-key-repeated",
      "Two images have the same name or place.",
      "Give each image a name, or a field, of its own."),
  DATASET_UNKNOWN(
      Severity.WARNING,
      "image-dataset-unknown",
      "An image lies in a dataset that the study does not describe.",
      "Name a screen or experiment of the study."),
  PLATE_UNKNOWN(
      Severity.WARNING,
      "image-plate-unknown",
      "An image lies on a plate that no library lays out.",
      "Name a plate of the library."),
  FILE_DAMAGED(
      Severity.WARNING,
      "image-file-damaged",
      "A file that should be an image cannot be decoded.",
      "Compare the file with its original and send it again."),
  FILE_NOTED(
      Severity.NOTE,
      "image-file-noted",
      "The inspector remarked on a file.",
      "Correct the file if this is not what you mean."),
  WELL_UNKNOWN(
      Severity.WARNING,
      "image-well-unknown",
      "An image lies in a well that no library lays out.",
      "Name a well that the library lays out."),
  FILES_NOT_SENT(
      Severity.NOTE,
      "images-not-sent",
      "No file has been sent yet, so images.tsv cannot be compared.",
      "Send the files before you submit."),
  IMAGE_WITHOUT_FILE(
      Severity.NOTE,
      "image-without-file",
      "An image that the form describes has no file.",
      "Send the file if the image is to be seen.");

  private final Entry entry;

  ImageRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
