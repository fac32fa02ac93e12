package org.fovea.ingest.form;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** Rules that hold for every form. */
public enum FormRule implements Rule {
  JSON_MALFORMED(
      Severity.ERROR,
      "json-malformed",
      "A document is not well-formed JSON.",
      "Send well-formed JSON in UTF-8."),
  FORM_UNKNOWN(
      Severity.ERROR,
      "form-unknown",
      "No document is a study in a form that we know.",
      "Send the study document of one of the forms listed at /v1/formats.");

  private final Entry entry;

  FormRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
