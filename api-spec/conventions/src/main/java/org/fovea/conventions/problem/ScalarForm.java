package org.fovea.conventions.problem;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The form of scalar parameters. JAX-RS answers 404 to a value it cannot read, which tells a caller
 * nothing.
 */
final class ScalarForm {

  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private static final Map<Class<?>, Form> FORMS =
      Map.of(
          Integer.class, new Form("a whole number", Integer::valueOf),
          Long.class, new Form("a whole number", Long::valueOf),
          Double.class, new Form("a number", Double::valueOf),
          Float.class, new Form("a number", Float::valueOf),
          BigDecimal.class, new Form("a number", BigDecimal::new),
          Boolean.class, new Form("true or false", ScalarForm::bool),
          LocalDate.class, new Form("an RFC 3339 date", LocalDate::parse),
          OffsetDateTime.class, new Form("an RFC 3339 date-time", OffsetDateTime::parse));

  private ScalarForm() {}

  private record Form(String words, Function<String, Object> reader) {

    boolean fits(String value) {
      try {
        reader.apply(value);
        return true;
      } catch (IllegalArgumentException | DateTimeException e) {
        return false;
      }
    }
  }

  /** An error unless the value can be read as {@code type}. */
  static Optional<ProblemError> check(String name, String value, Class<?> type) {
    return form(type)
        .filter(form -> !form.fits(value))
        .map(
            form ->
                ProblemError.error("invalid-parameter")
                    .atPointer("/query/" + name)
                    .withValue(value)
                    .withDetail("The value is not " + form.words() + ".")
                    .withMend("Send " + form.words() + "."));
  }

  private static Optional<Form> form(Class<?> type) {
    return type.isEnum() ? Optional.of(choice(type)) : Optional.ofNullable(FORMS.get(type));
  }

  /** The text of a generated enum's constant is what travels. */
  private static Form choice(Class<?> type) {
    List<String> values = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    return new Form(
        "one of " + String.join(", ", values),
        value -> {
          if (!values.contains(value)) {
            throw new IllegalArgumentException(value);
          }
          return value;
        });
  }

  private static Object bool(String value) {
    if (!BOOLEANS.contains(value)) {
      throw new IllegalArgumentException(value);
    }
    return value;
  }
}
