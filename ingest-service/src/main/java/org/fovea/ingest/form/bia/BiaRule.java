package org.fovea.ingest.form.bia;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** The rules of the BioImage Archive's form. */
enum BiaRule implements Rule {
  SUBMISSIONS_SEVERAL(Severity.ERROR, "submissions-several", "Send one PageTab document."),
  SUBMISSION_TWIN(
      Severity.NOTE, "submission-twin", "Nothing, if both documents say the same; one is read."),
  FIELD_MISSING(Severity.WARNING, "field-missing", "Fill in what the template requires."),
  LINK_EMPTY(Severity.WARNING, "link-empty", "Give the link a URL or an accession."),
  FILE_EMPTY(Severity.ERROR, "section-file-empty", "Name the file by its path."),
  COMPONENT_MISSING(
      Severity.WARNING, "study-component-missing", "Describe at least one study component."),
  COMPONENT_REPEATED(
      Severity.ERROR,
      "study-component-repeated",
      "Give each study component and annotation an accession of its own."),
  OLDER_TEMPLATE(
      Severity.WARNING,
      "older-template",
      "Give the sections titles, move them beside the component, and name them in Associations."),
  ASSOCIATIONS_MISSING(
      Severity.WARNING,
      "associations-missing",
      "Say in Associations which biosample, specimen and acquisition the component is of."),
  ASSOCIATION_INCOMPLETE(
      Severity.WARNING, "association-incomplete", "Name what is missing in the association."),
  ASSOCIATION_UNKNOWN(
      Severity.ERROR, "association-unknown", "Name a section by its title, letter for letter."),
  ASSOCIATION_AMBIGUOUS(
      Severity.ERROR, "association-ambiguous", "Give the sections titles of their own."),
  ASSOCIATION_SPELLING(
      Severity.NOTE, "association-spelling", "Nothing: case and blanks do not matter."),
  REFERENCE_UNKNOWN(Severity.WARNING, "reference-unknown", "Refer to the accession of a section."),
  REFERENCE_AMBIGUOUS(
      Severity.ERROR, "reference-ambiguous", "Give the sections accessions of their own."),
  EMAIL_MALFORMED(
      Severity.ERROR, "email-malformed", "Write the whole address, with its top-level domain."),
  ORCID_MALFORMED(
      Severity.WARNING, "orcid-malformed", "Write the ORCID iD as in 0000-0002-1825-0097."),
  DOI_MENDED(Severity.WARNING, "doi-mended", "Write the DOI alone."),
  DOI_MALFORMED(Severity.WARNING, "doi-malformed", "Write the DOI as in 10.1038/171737a0."),
  RELEASE_DATE_MALFORMED(
      Severity.ERROR, "release-date-malformed", "Write the release date as in 2026-01-31."),
  ACCESSION_PLACEHOLDER(
      Severity.NOTE, "accession-placeholder", "Nothing: the study gets an accession."),
  FILE_LIST_MISSING(
      Severity.ERROR, "file-list-missing", "Send the file list, or correct its name."),
  FILES_NOT_SENT(Severity.NOTE, "listed-files-not-sent", "Send the files before you submit."),
  FILE_MISSING(Severity.ERROR, "listed-file-missing", "Send the file, or correct its path."),
  FILE_REPEATED(
      Severity.WARNING, "listed-file-repeated", "List each file once; the entries say the same."),
  FILE_CONTRADICTED(
      Severity.ERROR,
      "listed-file-contradicted",
      "List each file once; the entries say different things."),
  FILE_SIZE(
      Severity.WARNING,
      "listed-file-size",
      "Send the file again, or correct the size in the list."),
  PATH_REFUSED(Severity.ERROR, "listed-path-refused", "Name a file inside the submission."),
  PATH_MENDED(Severity.NOTE, "listed-path-mended", "Nothing: slashes at the start are dropped."),
  SOURCE_IMAGE_MISSING(
      Severity.WARNING, "source-image-missing", "Name the source image by its path."),
  FILE_UNLISTED(Severity.NOTE, "file-unlisted", "List the file, if it belongs to a component."),
  DATASET_UNKNOWN(
      Severity.WARNING, "file-dataset-unknown", "Name a component by its accession or title.");

  private final Entry entry;

  BiaRule(Severity severity, String code, String mend) {
    entry = new Entry(severity, code, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
