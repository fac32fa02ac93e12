package org.fovea.ingest.form.empiar;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** The rules of the EMPIAR form. */
enum EmpiarRule implements Rule {
  DEPOSITIONS_SEVERAL(
      Severity.ERROR,
      "depositions-several",
      "More than one deposition was sent.",
      "Send one deposition JSON."),
  DEPOSITION_UNREADABLE(
      Severity.ERROR,
      "deposition-unreadable",
      "The deposition is not a JSON object that can be read.",
      "Send a JSON object, each of its members named once."),
  MEMBER_MISSING(
      Severity.ERROR,
      "deposition-member-missing",
      "A required member of the deposition is missing.",
      "Fill in the member."),
  MEMBER_TYPE(
      Severity.ERROR,
      "deposition-member-type",
      "A value has a type that the schema does not allow.",
      "Give the value the type that the schema states."),
  MEMBER_TYPE_MENDED(
      Severity.WARNING,
      "deposition-member-type-mended",
      "A value has the wrong type but only one meaning; it was mended.",
      "Write the value with the type that the schema states."),
  MEMBER_UNKNOWN(
      Severity.NOTE,
      "deposition-member-unknown",
      "The deposition has a member that the form does not know.",
      "Nothing: members that the form does not know are kept and exported again."),
  CONTACT_WITHHELD(
      Severity.NOTE,
      "deposition-contact-withheld",
      "Contact data was kept out of the record.",
      "Nothing: contact data stays in the document, which only owner and curators read."),
  TEXT_LENGTH(
      Severity.WARNING,
      "deposition-text-length",
      "A text is shorter or longer than the schema allows.",
      "Keep to the length that the schema states."),
  CODE_MALFORMED(
      Severity.ERROR,
      "deposition-code-malformed",
      "A code is not written as a code and its text.",
      "Write a code and its text as ('T9', '') or ('OT', 'TEXT')."),
  CODE_UNKNOWN(
      Severity.ERROR,
      "deposition-code-unknown",
      "A code is not in the vocabulary.",
      "Use a code of the vocabulary."),
  CODE_ALIAS(
      Severity.NOTE,
      "deposition-code-alias",
      "A code is an older name of another.",
      "Nothing: it is read as the code, and kept as sent."),
  CODE_TEXT(
      Severity.WARNING,
      "deposition-code-text",
      "A code carries a text that it should not, or lacks one that it needs.",
      "Give a text with the code OT only, and only where no code says the same."),
  NUMBER_RANGE(
      Severity.ERROR,
      "deposition-number-range",
      "A number is outside the range that the schema allows.",
      "Correct the number."),
  FRAME_RANGE(
      Severity.ERROR,
      "deposition-frame-range",
      "A frame range does not fit the frames of an image.",
      "Let the range begin at 1 or later and end inside the frames of an image."),
  PIXEL_SIZE_MISSING(
      Severity.WARNING,
      "deposition-pixel-size-missing",
      "The size of a pixel is not stated.",
      "State the width and the height of a pixel in Å."),
  SIZE_INCOMPLETE(
      Severity.WARNING,
      "deposition-size-incomplete",
      "Only one of an image's width and height is stated.",
      "State both width and height, or neither when the images differ."),
  NAME_MALFORMED(
      Severity.WARNING,
      "deposition-name-malformed",
      "A name is not written as surname and initials.",
      "Write a name as ('Surname', 'INITIALS')."),
  AUTHOR_ORDER(
      Severity.WARNING,
      "deposition-author-order",
      "The authors are not numbered from 0, each once.",
      "Number the authors from 0, each number once."),
  ORCID_MALFORMED(
      Severity.ERROR,
      "deposition-orcid-malformed",
      "An ORCID iD cannot be right.",
      "Copy the ORCID again: it must fit its check digit."),
  EMAIL_MALFORMED(
      Severity.ERROR,
      "deposition-email-malformed",
      "An e-mail address cannot be right.",
      "Write the e-mail address as name@example.org."),
  REFERENCE_MALFORMED(
      Severity.WARNING,
      "deposition-reference-malformed",
      "An accession of another archive is not written as that archive does.",
      "Write the accession as the other archive does."),
  REFERENCE_MISSING(
      Severity.WARNING,
      "deposition-reference-missing",
      "The deposition names no entry that its images belong to.",
      "Name the EMDB entry that the images belong to."),
  CITATION_MALFORMED(
      Severity.WARNING,
      "deposition-citation-malformed",
      "A value of the citation cannot be right.",
      "Correct the value of the citation."),
  IMAGE_SET_NAME_REPEATED(
      Severity.WARNING,
      "image-set-name-repeated",
      "Two image sets have the same name.",
      "Give each image set a name of its own."),
  DIRECTORY_REPEATED(
      Severity.ERROR,
      "image-set-directory-repeated",
      "Two image sets have the same directory.",
      "Give each image set its own directory."),
  DIRECTORY_MALFORMED(
      Severity.ERROR,
      "image-set-directory-malformed",
      "An image set's directory is not a path that can be used.",
      "Write the path of a directory below data/."),
  DIRECTORY_SLASH(
      Severity.NOTE,
      "image-set-directory-slash",
      "A directory begins with a slash, which was dropped.",
      "Nothing: paths begin at the deposition's root."),
  DIRECTORY_OUTSIDE_DATA(
      Severity.WARNING,
      "image-set-directory-outside-data",
      "An image set's directory does not lie below data/.",
      "Put the directory below data/."),
  DIRECTORY_EMPTY(
      Severity.ERROR,
      "image-set-directory-empty",
      "No file was sent to an image set's directory.",
      "Send the files of the image set, or correct its directory."),
  FILES_OUTSIDE(
      Severity.NOTE,
      "files-outside-image-sets",
      "Files were sent that lie in no image set.",
      "Nothing, if the files belong to no image set."),
  PATTERN_UNMATCHED(
      Severity.WARNING,
      "image-set-pattern-unmatched",
      "A file pattern cannot be used, or no file matches it.",
      "Write one pattern such as data/micrographs/*.mrc that some files match."),
  WORKFLOW_FILE_ABSENT(
      Severity.WARNING,
      "workflow-file-absent",
      "The workflow file has not been sent.",
      "Send the workflow file, or correct its path."),
  IMAGES_COUNT(
      Severity.WARNING,
      "image-set-count-differs",
      "An image set has another number of images than it declares.",
      "Send the files that lack, or correct num_images_or_tilt_series."),
  DECLARED_DIFFERS(
      Severity.WARNING,
      "image-set-declared-differs",
      "The files of an image set are not what it declares.",
      "Correct the value, or send other files.");

  private final Entry entry;

  EmpiarRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
