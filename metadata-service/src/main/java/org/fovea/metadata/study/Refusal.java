package org.fovea.metadata.study;

import java.util.List;

/** Why a submission is not recorded: all reasons at once. */
public record Refusal(Cause cause, List<String> reasons) {

  public Refusal {
    reasons = List.copyOf(reasons);
  }

  /** What its depositor can do about it. */
  public enum Cause {
    /** Mend the content. */
    CONTENT("refused"),
    /** Wait, or submit what the study's state allows. */
    CONFLICT("study-conflict");

    private final String code;

    Cause(String code) {
      this.code = code;
    }

    /** Code of the problem that the operation ends with. */
    public String code() {
      return code;
    }
  }
}
