package org.fovea.conventions.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** All broken constraints of a call at once: of the body by JSON pointer, of parameters by name. */
final class ViolationProblems {

  private ViolationProblems() {}

  /**
   * 400 when parameters are wrong, 422 when only the body is. A wrong return value is this
   * service's own fault, and so is a violation outside of a call.
   */
  static ProblemException of(ConstraintViolationException failure) {
    List<Violation> violations =
        failure.getConstraintViolations().stream().map(Violation::of).toList();
    if (violations.isEmpty() || !violations.stream().allMatch(Violation::byCaller)) {
      return new ProblemException(
          StandardProblem.INTERNAL, StandardProblem.INTERNAL.title(), failure);
    }
    boolean bodyOnly = violations.stream().allMatch(Violation::inBody);
    return new ProblemException(
            bodyOnly ? StandardProblem.INVALID_BODY : StandardProblem.INVALID_PARAMETER)
        .withErrors(
            violations.stream()
                .map(Violation::error)
                .sorted(
                    Comparator.comparing(ProblemError::pointer).thenComparing(ProblemError::detail))
                .toList());
  }

  /**
   * One broken constraint.
   *
   * @param parameter pointer of the parameter when it is not the body
   * @param below path inside the parameter
   */
  private record Violation(
      ConstraintViolation<?> broken,
      boolean byCaller,
      Optional<String> parameter,
      List<Path.Node> below) {

    static Violation of(ConstraintViolation<?> broken) {
      List<Path.Node> nodes =
          StreamSupport.stream(broken.getPropertyPath().spliterator(), false).toList();
      if (nodes.size() < 2 || nodes.get(1).getKind() != ElementKind.PARAMETER) {
        return new Violation(broken, false, Optional.empty(), nodes);
      }
      Path.MethodNode method = nodes.get(0).as(Path.MethodNode.class);
      Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
      Optional<String> parameter =
          ContractMethod.of(broken.getRootBeanClass(), method.getName(), types)
              .pointer(nodes.get(1).as(Path.ParameterNode.class).getParameterIndex());
      return new Violation(broken, true, parameter, nodes.subList(2, nodes.size()));
    }

    boolean inBody() {
      return parameter.isEmpty();
    }

    ProblemError error() {
      return ProblemError.error(inBody() ? "invalid-value" : "invalid-parameter")
          .atPointer(parameter.orElseGet(this::bodyPointer))
          .withDetail("The value " + broken.getMessage() + ".")
          .withValue(shown(broken.getInvalidValue()));
    }

    private String bodyPointer() {
      StringBuilder pointer = new StringBuilder();
      below.forEach(node -> append(node, pointer));
      return pointer.toString();
    }
  }

  private static void append(Path.Node node, StringBuilder pointer) {
    if (node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
    } else if (node.getKey() != null) {
      pointer.append('/').append(BodyProblems.escaped(node.getKey().toString()));
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      pointer.append('/').append(BodyProblems.escaped(node.getName()));
    }
  }

  private static String shown(Object value) {
    return value instanceof CharSequence || value instanceof Number || value instanceof Boolean
        ? value.toString()
        : null;
  }
}
