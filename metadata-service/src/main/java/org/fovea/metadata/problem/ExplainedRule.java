package org.fovea.metadata.problem;

/**
 * A rule that submissions are read by.
 *
 * @param severity {@code error warning} or {@code note}
 * @param form whose rule it is; {@code any} when it holds for every form
 * @param title what the rule finds
 */
public record ExplainedRule(String code, String severity, String form, String title, String mend) {}
