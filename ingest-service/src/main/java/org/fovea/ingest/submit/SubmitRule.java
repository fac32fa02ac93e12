package org.fovea.ingest.submit;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** What keeps a submission of any form from being submitted while it is incomplete. */
enum SubmitRule implements Rule {
  INCOMPLETE(
      Severity.ERROR,
      "incomplete",
      "The submission lacks documents or files.",
      "The list of files says which."),
  NO_DOCUMENTS(
      Severity.ERROR,
      "no-documents",
      "No document has been sent.",
      "Send the documents of your submission form."),
  FILE_MISSING(
      Severity.ERROR,
      "file-missing",
      "A declared file has not been sent.",
      "Send the file, or take it out."),
  FILE_RECEIVING(
      Severity.ERROR,
      "file-receiving",
      "The session of a file has not been completed.",
      "Send the file, or take it out."),
  FILE_VERIFYING(
      Severity.ERROR, "file-verifying", "A file is still being read back.", "Wait a moment."),
  FILE_MISMATCH(
      Severity.ERROR,
      "file-mismatch",
      "The stored bytes of a file are not what is declared.",
      "Send the file, or take it out.");

  private final Entry entry;

  SubmitRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
