package org.fovea.ingest.form.empiar;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** The rules of the EMPIAR form. */
enum EmpiarRule implements Rule {
  DEPOSITIONS_SEVERAL(Severity.ERROR, "depositions-several", "Send one deposition JSON."),
  DEPOSITION_UNREADABLE(
      Severity.ERROR,
      "deposition-unreadable",
      "Send a JSON object, each of its members named once."),
  TEXT_UNREADABLE(
      Severity.ERROR,
      "deposition-text-unreadable",
      "Remove the characters that are no text: NUL, or half of a pair."),
  MEMBER_MISSING(Severity.ERROR, "deposition-member-missing", "Fill in the member."),
  MEMBER_TYPE(
      Severity.ERROR, "deposition-member-type", "Give the value the type that the schema states."),
  MEMBER_TYPE_MENDED(
      Severity.WARNING,
      "deposition-member-type-mended",
      "Write the value with the type that the schema states."),
  MEMBER_UNKNOWN(
      Severity.NOTE,
      "deposition-member-unknown",
      "Nothing: members that the form does not know are kept and exported again."),
  CONTACT_WITHHELD(
      Severity.NOTE,
      "deposition-contact-withheld",
      "Nothing: contact data stays in the document, which only owner and curators read."),
  TEXT_LENGTH(
      Severity.WARNING, "deposition-text-length", "Keep to the length that the schema states."),
  CODE_MALFORMED(
      Severity.ERROR,
      "deposition-code-malformed",
      "Write a code and its text as ('T9', '') or ('OT', 'TEXT')."),
  CODE_UNKNOWN(Severity.ERROR, "deposition-code-unknown", "Use a code of the vocabulary."),
  CODE_ALIAS(
      Severity.NOTE, "deposition-code-alias", "Nothing: it is read as the code, and kept as sent."),
  CODE_TEXT(
      Severity.WARNING,
      "deposition-code-text",
      "Give a text with the code OT only, and only where no code says the same."),
  NUMBER_RANGE(Severity.ERROR, "deposition-number-range", "Correct the number."),
  FRAME_RANGE(
      Severity.ERROR,
      "deposition-frame-range",
      "Let the range begin at 1 or later and end inside the frames of an image."),
  PIXEL_SIZE_MISSING(
      Severity.WARNING,
      "deposition-pixel-size-missing",
      "State the width and the height of a pixel in Å."),
  SIZE_INCOMPLETE(
      Severity.WARNING,
      "deposition-size-incomplete",
      "State both width and height, or neither when the images differ."),
  NAME_MALFORMED(
      Severity.WARNING, "deposition-name-malformed", "Write a name as ('Surname', 'INITIALS')."),
  AUTHOR_ORDER(
      Severity.WARNING, "deposition-author-order", "Number the authors from 0, each number once."),
  ORCID_MALFORMED(
      Severity.ERROR,
      "deposition-orcid-malformed",
      "Copy the ORCID again: it must fit its check digit."),
  EMAIL_MALFORMED(
      Severity.ERROR,
      "deposition-email-malformed",
      "Write the e-mail address as name@example.org."),
  REFERENCE_MALFORMED(
      Severity.WARNING,
      "deposition-reference-malformed",
      "Write the accession as the other archive does."),
  REFERENCE_MISSING(
      Severity.WARNING,
      "deposition-reference-missing",
      "Name the EMDB entry that the images belong to."),
  CITATION_MALFORMED(
      Severity.WARNING, "deposition-citation-malformed", "Correct the value of the citation."),
  IMAGE_SET_NAME_REPEATED(
      Severity.WARNING, "image-set-name-repeated", "Give each image set a name of its own."),
  DIRECTORY_REPEATED(
      Severity.ERROR, "image-set-directory-repeated", "Give each image set its own directory."),
  DIRECTORY_MALFORMED(
      Severity.ERROR,
      "image-set-directory-malformed",
      "Write the path of a directory below data/."),
  DIRECTORY_SLASH(
      Severity.NOTE, "image-set-directory-slash", "Nothing: paths begin at the deposition's root."),
  DIRECTORY_OUTSIDE_DATA(
      Severity.WARNING, "image-set-directory-outside-data", "Put the directory below data/."),
  DIRECTORY_EMPTY(
      Severity.ERROR,
      "image-set-directory-empty",
      "Send the files of the image set, or correct its directory."),
  FILES_OUTSIDE(
      Severity.NOTE, "files-outside-image-sets", "Nothing, if the files belong to no image set."),
  PATTERN_UNMATCHED(
      Severity.WARNING,
      "image-set-pattern-unmatched",
      "Write one pattern such as data/micrographs/*.mrc that some files match."),
  WORKFLOW_FILE_ABSENT(
      Severity.WARNING, "workflow-file-absent", "Send the workflow file, or correct its path."),
  IMAGES_COUNT(
      Severity.WARNING,
      "image-set-count-differs",
      "Send the files that lack, or correct num_images_or_tilt_series."),
  DECLARED_DIFFERS(
      Severity.WARNING, "image-set-declared-differs", "Correct the value, or send other files.");

  private final Entry entry;

  EmpiarRule(Severity severity, String code, String mend) {
    entry = new Entry(severity, code, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
