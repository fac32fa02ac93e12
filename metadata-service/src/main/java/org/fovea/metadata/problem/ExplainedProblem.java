package org.fovea.metadata.problem;

import java.util.List;

/** What a problem code of any service means, and how to mend it. */
public record ExplainedProblem(
    String code, int status, List<String> services, String title, String meaning, String mend) {

  public ExplainedProblem {
    services = List.copyOf(services);
  }
}
