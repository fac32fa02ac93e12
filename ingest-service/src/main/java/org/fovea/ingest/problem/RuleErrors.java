package org.fovea.ingest.problem;

import org.fovea.conventions.problem.ProblemError;
import org.fovea.ingest.validation.Rule;

/** Says what rules find where no report is made. */
public final class RuleErrors {

  private RuleErrors() {}

  /** With the title and the mend of the rule. */
  public static ProblemError of(Rule rule) {
    ProblemError error =
        switch (rule.severity()) {
          case ERROR -> ProblemError.error(rule.code());
          case WARNING -> ProblemError.warning(rule.code());
          case NOTE -> ProblemError.note(rule.code());
        };
    return error.withDetail(rule.entry().title()).withMend(rule.mend());
  }
}
