package org.fovea.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what is wrong with a JSON query, and reads its scalars; an absent answer means a fault
 * was noted.
 */
final class Faults {
  private final List<QueryFault> found = new ArrayList<>();

  List<QueryFault> found() {
    return List.copyOf(found);
  }

  void add(String pointer, String detail, JsonNode value, String mend) {
    found.add(QueryFault.at(pointer, "invalid-query", detail, shown(value), mend));
  }

  /** Notes each member that is not allowed here. */
  void unknownMembers(JsonNode object, String pointer, Set<String> allowed) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!allowed.contains(name)) {
                found.add(
                    QueryFault.at(
                        pointer + "/" + escaped(name),
                        "unknown-field",
                        "There is no member \"" + name + "\" here.",
                        shown(object.get(name)),
                        "Use one of "
                            + String.join(", ", allowed.stream().sorted().toList())
                            + "."));
              }
            });
  }

  boolean isObject(JsonNode node, String pointer) {
    return is(node, pointer, JsonNodeType.OBJECT, "an object");
  }

  /** A non-empty array. */
  boolean isArray(JsonNode node, String pointer) {
    if (!is(node, pointer, JsonNodeType.ARRAY, "an array")) {
      return false;
    }
    if (node.isEmpty()) {
      add(pointer, "The array is empty.", node, "Give at least one item.");
    }
    return !node.isEmpty();
  }

  Optional<String> text(JsonNode node, String pointer, int longest) {
    if (!is(node, pointer, JsonNodeType.STRING, "a string")) {
      return Optional.empty();
    }
    String text = node.textValue();
    if (text.isBlank() || text.length() > longest) {
      add(
          pointer,
          "The text must have 1 to " + longest + " characters.",
          node,
          "Give a text of that length.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  Optional<BigDecimal> number(JsonNode node, String pointer) {
    if (!is(node, pointer, JsonNodeType.NUMBER, "a number")) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = Numbers.within(node.decimalValue());
    if (number.isEmpty()) {
      add(
          pointer,
          "The number is beyond what can be compared.",
          node,
          "Give a number that fits a double.");
    }
    return number;
  }

  Optional<Integer> integer(JsonNode node, String pointer, int least, int most) {
    boolean valid =
        node.isIntegralNumber()
            && node.canConvertToInt()
            && node.intValue() >= least
            && node.intValue() <= most;
    if (!valid) {
      add(
          pointer,
          "Must be a whole number from " + least + " to " + most + ".",
          node,
          "Give such a number.");
    }
    return valid ? Optional.of(node.intValue()) : Optional.empty();
  }

  Optional<Operand> operand(JsonNode node, String pointer) {
    if (node.isNumber()) {
      return number(node, pointer).map(Operand.Number::new);
    }
    return text(node, pointer, QueryReader.LONGEST_VALUE).map(Operand.Text::new);
  }

  private boolean is(JsonNode node, String pointer, JsonNodeType type, String what) {
    boolean right = node.getNodeType() == type;
    if (!right) {
      String given = node.getNodeType().name().toLowerCase(Locale.ROOT);
      add(pointer, "Must be " + what + ", not " + given + ".", node, "Give " + what + ".");
    }
    return right;
  }

  private static String shown(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }

  private static String escaped(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
