package org.fovea.ingest.form.bia;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** The rules of the BioImage Archive's form. */
enum BiaRule implements Rule {
  SUBMISSIONS_SEVERAL(
      Severity.ERROR,
      "submissions-several",
      "More than one PageTab document was sent.",
      "Send one PageTab document."),
  SUBMISSION_TWIN(
      Severity.NOTE,
      "submission-twin",
      "The submission was sent in two notations.",
      "Nothing, if both documents say the same; one is read."),
  FIELD_MISSING(
      Severity.WARNING,
      "field-missing",
      "A value that the template requires is missing.",
      "Fill in what the template requires."),
  LINK_EMPTY(
      Severity.WARNING,
      "link-empty",
      "A link leads nowhere.",
      "Give the link a URL or an accession."),
  FILE_EMPTY(
      Severity.ERROR,
      "section-file-empty",
      "A file of a section has no path.",
      "Name the file by its path."),
  COMPONENT_MISSING(
      Severity.WARNING,
      "study-component-missing",
      "The study describes no study component.",
      "Describe at least one study component."),
  COMPONENT_REPEATED(
      Severity.ERROR,
      "study-component-repeated",
      "Two study components or annotations have the same accession.",
      "Give each study component and annotation an accession of its own."),
  OLDER_TEMPLATE(
      Severity.WARNING,
      "older-template",
      "A study component is written as an older template had it.",
      "Give the sections titles, move them beside the component, and name them in Associations."),
  ASSOCIATIONS_MISSING(
      Severity.WARNING,
      "associations-missing",
      "A study component does not say what its images are of.",
      "Say in Associations which biosample, specimen and acquisition the component is of."),
  ASSOCIATION_INCOMPLETE(
      Severity.WARNING,
      "association-incomplete",
      "An association leaves out what the template requires.",
      "Name what is missing in the association."),
  ASSOCIATION_UNKNOWN(
      Severity.ERROR,
      "association-unknown",
      "An association names a section that does not exist.",
      "Name a section by its title, letter for letter."),
  ASSOCIATION_AMBIGUOUS(
      Severity.ERROR,
      "association-ambiguous",
      "An association names a title that several sections have.",
      "Give the sections titles of their own."),
  ASSOCIATION_SPELLING(
      Severity.NOTE,
      "association-spelling",
      "An association spells a section's title with other case or blanks.",
      "Nothing: case and blanks do not matter."),
  REFERENCE_UNKNOWN(
      Severity.WARNING,
      "reference-unknown",
      "A reference leads to no section.",
      "Refer to the accession of a section."),
  REFERENCE_AMBIGUOUS(
      Severity.ERROR,
      "reference-ambiguous",
      "A reference leads to several sections.",
      "Give the sections accessions of their own."),
  EMAIL_MALFORMED(
      Severity.ERROR,
      "email-malformed",
      "An e-mail address cannot be right.",
      "Write the whole address, with its top-level domain."),
  ORCID_MALFORMED(
      Severity.WARNING,
      "orcid-malformed",
      "An ORCID iD cannot be right.",
      "Write the ORCID iD as in 0000-0002-1825-0097."),
  DOI_MENDED(
      Severity.WARNING,
      "doi-mended",
      "A DOI stood inside other text; the DOI was taken.",
      "Write the DOI alone."),
  DOI_MALFORMED(
      Severity.WARNING,
      "doi-malformed",
      "A DOI cannot be right.",
      "Write the DOI as in 10.1038/171737a0."),
  RELEASE_DATE_MALFORMED(
      Severity.ERROR,
      "release-date-malformed",
      "The release date cannot be read.",
      "Write the release date as in 2026-01-31."),
  ACCESSION_PLACEHOLDER(
      Severity.NOTE,
      "accession-placeholder",
      "The submission's accession is a placeholder of the template.",
      "Nothing: the study gets an accession."),
  FILE_LIST_MISSING(
      Severity.ERROR,
      "file-list-missing",
      "A file list that the form names has not been sent.",
      "Send the file list, or correct its name."),
  FILES_NOT_SENT(
      Severity.NOTE,
      "listed-files-not-sent",
      "No file has been sent yet, so the file list cannot be compared.",
      "Send the files before you submit."),
  FILE_MISSING(
      Severity.ERROR,
      "listed-file-missing",
      "A listed file has not been sent.",
      "Send the file, or correct its path."),
  FILE_REPEATED(
      Severity.WARNING,
      "listed-file-repeated",
      "A file is listed twice with the same description.",
      "List each file once; the entries say the same."),
  FILE_CONTRADICTED(
      Severity.ERROR,
      "listed-file-contradicted",
      "A file is listed twice with different descriptions.",
      "List each file once; the entries say different things."),
  FILE_SIZE(
      Severity.WARNING,
      "listed-file-size",
      "A file does not have the size that its list gives.",
      "Send the file again, or correct the size in the list."),
  PATH_REFUSED(
      Severity.ERROR,
      "listed-path-refused",
      "A listed path cannot be used.",
      "Name a file inside the submission."),
  PATH_MENDED(
      Severity.NOTE,
      "listed-path-mended",
      "Slashes of a listed path were dropped.",
      "Nothing: slashes at the start are dropped."),
  SOURCE_IMAGE_MISSING(
      Severity.WARNING,
      "source-image-missing",
      "An annotation names a source image that is not among the files.",
      "Name the source image by its path."),
  FILE_UNLISTED(
      Severity.NOTE,
      "file-unlisted",
      "A file that was sent is in no file list.",
      "List the file, if it belongs to a component."),
  DATASET_UNKNOWN(
      Severity.WARNING,
      "file-dataset-unknown",
      "A file belongs to a component that the study does not describe.",
      "Name a component by its accession or title.");

  private final Entry entry;

  BiaRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
