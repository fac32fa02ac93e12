package org.fovea.conventions.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, by JSON pointer. */
final class BodyProblems {

  private BodyProblems() {}

  static ProblemException of(JsonProcessingException failure) {
    if (failure.getCause() instanceof ProblemException whileReading) {
      return whileReading;
    }
    return failure instanceof JsonMappingException mapping && !brokenSyntax(mapping)
        ? new ProblemException(StandardProblem.INVALID_BODY).with(error(mapping))
        : malformed(failure);
  }

  /** An unknown member; {@code known} are the ones the object has. */
  static ProblemError unknownField(String pointer, String name, List<String> known) {
    return ProblemError.error("unknown-field")
        .atPointer(pointer)
        .withDetail("'" + name + "' is not a member of this object.")
        .withMend("Leave it out, or use one of: " + String.join(", ", known) + ".");
  }

  /** A value of the wrong type or form. */
  static ProblemError wrongValue(String pointer, String value, Class<?> wanted) {
    return ProblemError.error("invalid-value")
        .atPointer(pointer)
        .withValue(value)
        .withDetail("The value is not " + form(wanted) + ".")
        .withMend(mend(wanted));
  }

  private static boolean brokenSyntax(JsonMappingException failure) {
    return failure.getCause() instanceof com.fasterxml.jackson.core.exc.StreamReadException
        || failure.getPath().isEmpty()
            && failure instanceof MismatchedInputException mismatch
            && emptyOrTrailing(mismatch);
  }

  private static boolean emptyOrTrailing(MismatchedInputException failure) {
    return failure.getOriginalMessage().startsWith("No content")
        || failure.getOriginalMessage().startsWith("Trailing token");
  }

  private static ProblemException malformed(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new ProblemException(
        StandardProblem.MALFORMED_JSON, "The body is not JSON" + where + ".");
  }

  private static ProblemError error(JsonMappingException failure) {
    String pointer = pointer(failure.getPath());
    if (failure instanceof UnrecognizedPropertyException unknown) {
      List<String> known =
          unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
      return unknownField(pointer, unknown.getPropertyName(), known);
    }
    if (failure instanceof InvalidFormatException format) {
      return wrongValue(pointer, String.valueOf(format.getValue()), format.getTargetType());
    }
    if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return ProblemError.error("invalid-value")
          .atPointer(pointer)
          .withDetail("The value is not " + form(mismatch.getTargetType()) + ".")
          .withMend(mend(mismatch.getTargetType()));
    }
    return ProblemError.error("invalid-value")
        .atPointer(pointer)
        .withDetail("The value is not acceptable here.");
  }

  /** RFC 6901. */
  static String pointer(List<JsonMappingException.Reference> path) {
    return path.stream().map(BodyProblems::step).collect(Collectors.joining());
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? "/" + reference.getIndex()
        : "/" + escaped(reference.getFieldName());
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String mend(Class<?> wanted) {
    return wanted.isEnum()
        ? "Use one of: "
            + java.util.Arrays.stream(wanted.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", "))
            + "."
        : "Send " + form(wanted) + ".";
  }

  private static String form(Class<?> type) {
    if (type.isEnum()) {
      return "one of the known words";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number in range";
    }
    if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
      return "an RFC 3339 date or date-time";
    }
    if (java.util.Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "an array";
    }
    return CharSequence.class.isAssignableFrom(type) ? "a string" : "an object";
  }
}
