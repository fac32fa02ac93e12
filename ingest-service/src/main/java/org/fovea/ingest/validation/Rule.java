package org.fovea.ingest.validation;

/** A check with a stable name. Each catalogue of rules is an enum that implements this. */
public interface Rule {

  /** Kebab-case, never reused for another meaning: the last segment of {@code /problems/{code}}. */
  String code();

  Severity severity();

  /** What to do about it, one sentence. */
  String mend();
}
