package org.fovea.conventions.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters the operation does not have, and repeated ones, all at once. What an operation has is read from
 * the interface generated from the contract, so the filter cannot differ from what is served under {@code /docs}.
 */
public class StrictQueryFilter {

  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
    if (sent.isEmpty() || resource.getResourceMethod() == null) {
      return;
    }
    Map<String, Boolean> parameters = known.computeIfAbsent(resource.getResourceMethod(), StrictQueryFilter::parameters);
    List<ProblemError> errors = new ArrayList<>();
    sent.forEach((name, values) -> check(name, values, parameters, errors));
    if (!errors.isEmpty()) {
      throw new ProblemException(StandardProblem.INVALID_PARAMETER).withErrors(errors);
    }
  }

  private static void check(
      String name, List<String> values, Map<String, Boolean> parameters, List<ProblemError> errors) {
    String pointer = "/query/" + name;
    if (!parameters.containsKey(name)) {
      errors.add(
          ProblemError.error("unknown-parameter")
              .atPointer(pointer)
              .withDetail("This call has no parameter '" + name + "'.")
              .withMend(parameters.isEmpty() ? "Leave it out." : "Use: " + String.join(", ", parameters.keySet()) + "."));
    } else if (values.size() > 1 && !parameters.get(name)) {
      errors.add(
          ProblemError.error("repeated-parameter")
              .atPointer(pointer)
              .withValue(String.join(", ", values))
              .withMend("Send it once."));
    }
  }

  private static Map<String, Boolean> parameters(Method method) {
    return ContractMethod.of(method.getDeclaringClass(), method.getName(), method.getParameterTypes()).queryParameters();
  }
}
