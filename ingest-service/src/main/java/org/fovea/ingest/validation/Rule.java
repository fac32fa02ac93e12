package org.fovea.ingest.validation;

/** A check with a stable name. Each catalogue of rules is an enum that implements this. */
public interface Rule {

  /** What the catalogue says of the rule. */
  Entry entry();

  default Severity severity() {
    return entry().severity();
  }

  default String code() {
    return entry().code();
  }

  default String mend() {
    return entry().mend();
  }

  /**
   * A line of a catalogue.
   *
   * @param code kebab-case, never reused for another meaning: the last segment of {@code
   *     /problems/{code}}
   * @param title what the rule finds, one sentence
   * @param mend what to do about it, one sentence
   */
  record Entry(Severity severity, String code, String title, String mend) {}
}
