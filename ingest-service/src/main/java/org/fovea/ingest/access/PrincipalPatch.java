package org.fovea.ingest.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/**
 * Applies a merge patch to a principal; every fault of the patch is told at once and nothing is
 * applied then.
 */
final class PrincipalPatch {

  private final List<ProblemError> errors = new ArrayList<>();
  private final List<Consumer<PrincipalEntity>> changes = new ArrayList<>();

  private PrincipalPatch() {}

  static void apply(PrincipalEntity principal, Map<String, Object> patch) {
    PrincipalPatch reader = new PrincipalPatch();
    patch.forEach(reader::member);
    if (!reader.errors.isEmpty()) {
      throw new ProblemException(StandardProblem.INVALID_BODY).withErrors(reader.errors);
    }
    reader.changes.forEach(change -> change.accept(principal));
  }

  private void member(String name, Object value) {
    switch (name) {
      case "name" -> name(value);
      case "disabled" -> disabled(value);
      case "roles" -> roles(value);
      case "bindings" -> bindings(value);
      case "quota" -> quota(value);
      default ->
          error(
              "unknown-field",
              "/" + name,
              value,
              "Only name, roles, bindings, quota and disabled can be set.");
    }
  }

  private void name(Object value) {
    if (value instanceof String text && !text.isBlank() && text.length() <= 200) {
      changes.add(principal -> principal.name = text);
    } else {
      error("invalid-body", "/name", value, "A name has 1 to 200 characters.");
    }
  }

  private void disabled(Object value) {
    if (value instanceof Boolean disabled) {
      changes.add(principal -> principal.disabled = disabled);
    } else {
      error("invalid-body", "/disabled", value, "disabled is true or false.");
    }
  }

  private void roles(Object value) {
    List<String> roles = new ArrayList<>();
    for (Object role : value instanceof List<?> list ? list : List.of()) {
      if (Role.of(String.valueOf(role)).isEmpty()) {
        error(
            "invalid-body",
            "/roles/" + roles.size(),
            role,
            "A role is depositor, curator, admin or pipeline.");
      }
      roles.add(String.valueOf(role));
    }
    if (roles.isEmpty()) {
      error("invalid-body", "/roles", value, "Give at least one role.");
    }
    changes.add(principal -> principal.roles = roles);
  }

  private void bindings(Object value) {
    List<PrincipalEntity.Binding> bindings = new ArrayList<>();
    for (Object element : value instanceof List<?> list ? list : List.of()) {
      if (element instanceof Map<?, ?> map
          && map.get("issuer") instanceof String issuer
          && map.get("subject") instanceof String subject
          && map.size() == 2) {
        bindings.add(new PrincipalEntity.Binding(issuer, subject));
      } else {
        error(
            "invalid-body",
            "/bindings/" + bindings.size(),
            element,
            "A binding has issuer and subject.");
      }
    }
    if (value != null && !(value instanceof List<?>)) {
      error("invalid-body", "/bindings", value, "bindings is a list.");
    }
    changes.add(principal -> principal.bindings = bindings);
  }

  /** Bytes and files; what is left out, or null for both, is as configured. */
  private void quota(Object value) {
    Map<?, ?> members = value instanceof Map<?, ?> map ? map : Map.of();
    members.forEach(
        (name, number) -> {
          boolean known = name.equals("bytes") || name.equals("files");
          if (!known || !(number instanceof Integer || number instanceof Long)) {
            error(
                "invalid-body",
                "/quota/" + name,
                number,
                "A quota has bytes and files, whole numbers.");
          } else if (((Number) number).longValue() < 0) {
            error("invalid-body", "/quota/" + name, number, "A quota is no less than 0.");
          }
        });
    if (value != null && !(value instanceof Map<?, ?>)) {
      error("invalid-body", "/quota", value, "quota has bytes and files, or is null.");
    }
    changes.add(principal -> principal.quotaBytes = number(members.get("bytes")));
    changes.add(principal -> principal.quotaFiles = number(members.get("files")));
  }

  private static Long number(Object value) {
    return value instanceof Number number ? Long.valueOf(number.longValue()) : null;
  }

  private void error(String code, String pointer, Object value, String mend) {
    errors.add(
        ProblemError.error(code)
            .atPointer(pointer)
            .withValue(String.valueOf(value))
            .withMend(mend));
  }
}
