package org.fovea.ingest.upload;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** What is said of files for which sessions are opened. */
enum UploadRule implements Rule {
  DIFFERS(
      Severity.ERROR,
      "differs-from-manifest",
      "Size or sha256 is not what the manifest declares.",
      "Send the declared file, or the manifest again."),
  NOT_DECLARED(
      Severity.NOTE,
      "not-declared",
      "No manifest names the file; it is taken all the same.",
      "Nothing, or send a manifest that names the file.");

  private final Entry entry;

  UploadRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
