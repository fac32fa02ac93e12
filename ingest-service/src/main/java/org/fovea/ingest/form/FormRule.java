package org.fovea.ingest.form;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** Rules that hold for every form. */
public enum FormRule implements Rule {
  FORM_UNKNOWN(
      Severity.ERROR,
      "form-unknown",
      "Send the study document of one of the forms listed at /v1/formats.");

  private final Severity severity;
  private final String code;
  private final String mend;

  FormRule(Severity severity, String code, String mend) {
    this.severity = severity;
    this.code = code;
    this.mend = mend;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String mend() {
    return mend;
  }
}
