package org.fovea.ingest.form;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** Rules that hold for every form. */
public enum FormRule implements Rule {
  FORM_UNKNOWN(
      Severity.ERROR,
      "form-unknown",
      "Send the study document of one of the forms listed at /v1/formats.");

  private final Entry entry;

  FormRule(Severity severity, String code, String mend) {
    entry = new Entry(severity, code, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
