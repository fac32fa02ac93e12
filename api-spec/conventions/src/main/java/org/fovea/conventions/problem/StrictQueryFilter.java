package org.fovea.conventions.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters the operation does not have, repeated ones, and values of the wrong
 * form, all at once. What an operation has is read from the interface generated from the contract,
 * so the filter cannot differ from what is served under {@code /docs}.
 */
public class StrictQueryFilter {

  /** So that nobody is answered with thousands of errors. */
  private static final int MOST_PARAMETERS = 100;

  private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
    if (sent.isEmpty() || resource.getResourceMethod() == null || isPreflight(request)) {
      return;
    }
    Map<String, Class<?>> parameters =
        known.computeIfAbsent(resource.getResourceMethod(), StrictQueryFilter::parameters);
    if (sent.size() > MOST_PARAMETERS) {
      throw new ProblemException(
          StandardProblem.INVALID_PARAMETER,
          "A request has at most " + MOST_PARAMETERS + " parameters.");
    }
    List<ProblemError> errors = new ArrayList<>();
    sent.forEach((name, values) -> check(name, values, parameters).ifPresent(errors::add));
    if (!errors.isEmpty()) {
      throw new ProblemException(StandardProblem.INVALID_PARAMETER).withErrors(errors);
    }
  }

  /** A browser asks first with the query of the request it is about to make. */
  private static boolean isPreflight(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS);
  }

  private static Optional<ProblemError> check(
      String name, List<String> values, Map<String, Class<?>> parameters) {
    Class<?> type = parameters.get(name);
    if (type == null) {
      return Optional.of(unknown(name, parameters));
    }
    if (Iterable.class.isAssignableFrom(type)) {
      return values.stream().anyMatch(String::isEmpty)
          ? Optional.of(empty(name))
          : Optional.empty();
    }
    return values.size() > 1
        ? Optional.of(repeated(name, values))
        : ScalarForm.check(name, values.get(0), type);
  }

  private static ProblemError unknown(String name, Map<String, Class<?>> parameters) {
    String known = String.join(", ", parameters.keySet());
    return ProblemError.error("unknown-parameter")
        .atPointer("/query/" + name)
        .withDetail("This call has no parameter '" + name + "'.")
        .withMend(
            known.isEmpty() ? "Leave it out." : "Leave it out, or use one of: " + known + ".");
  }

  /** The contract gives the items of a repeatable parameter at least one character. */
  private static ProblemError empty(String name) {
    return ProblemError.error("invalid-parameter")
        .atPointer("/query/" + name)
        .withValue("")
        .withDetail("The value is empty.")
        .withMend("Give a value, or leave the parameter out.");
  }

  private static ProblemError repeated(String name, List<String> values) {
    return ProblemError.error("repeated-parameter")
        .atPointer("/query/" + name)
        .withValue(String.join(", ", values))
        .withMend("Send it once.");
  }

  private static Map<String, Class<?>> parameters(Method method) {
    return ContractMethod.of(
            method.getDeclaringClass(), method.getName(), method.getParameterTypes())
        .queryParameters();
  }
}
