package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fovea.ingest.validation.Findings;

/**
 * Checks values against a JSON Schema and tells every fault at its pointer, with what may have been
 * meant. Knows the words of draft 2020-12 that the native form's schema uses, and no other.
 */
final class SchemaCheck {

  private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();
  private static final int LONGEST_SHOWN = 200;

  private final JsonNode schema;
  private final Findings findings;
  private final Map<String, Pattern> patterns = new HashMap<>();

  SchemaCheck(JsonNode schema, Findings findings) {
    this.schema = schema;
    this.findings = findings;
  }

  /** Whether the whole document is as the schema says. */
  boolean document(JsonNode value, NativePlace place) {
    return fits(value, schema, place);
  }

  /** Whether a value is as a definition of the schema says. */
  boolean definition(String name, JsonNode value, NativePlace place) {
    return fits(value, schema.path("$defs").path(name), place);
  }

  private boolean fits(JsonNode value, JsonNode rule, NativePlace place) {
    if (rule.has("$ref")) {
      return fits(value, schema.at(rule.get("$ref").textValue().substring(1)), place);
    }
    if (!isOfType(value, rule)) {
      return fault(FoveaRule.TYPE_WRONG, value, place, "This must be " + types(rule) + ".");
    }
    boolean fits =
        switch (value.getNodeType()) {
          case STRING -> textFits(value, rule, place);
          case NUMBER -> numberFits(value, rule, place);
          case ARRAY -> itemsFit(value, rule, place);
          case OBJECT -> membersFit(value, rule, place);
          default -> true;
        };
    return oneOfFits(value, rule, place) & conditionsFit(value, rule, place) & fits;
  }

  private boolean conditionsFit(JsonNode value, JsonNode rule, NativePlace place) {
    boolean fits = true;
    for (JsonNode each : rule.path("allOf")) {
      fits &= fits(value, each, place);
    }
    return rule.has("if") && holds(value, rule.get("if"), place)
        ? fits & fits(value, rule.path("then"), place)
        : fits;
  }

  /** Whether a value is of that kind; that it is not is no fault. */
  private boolean holds(JsonNode value, JsonNode rule, NativePlace place) {
    return new SchemaCheck(schema, new Findings()).fits(value, rule, place);
  }

  private static boolean isOfType(JsonNode value, JsonNode rule) {
    JsonNode type = rule.path("type");
    if (type.isArray()) {
      return stream(type).stream().anyMatch(each -> isOf(value, each.textValue()));
    }
    return type.isMissingNode() || isOf(value, type.textValue());
  }

  private static boolean isOf(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isNumber() && isWhole(value);
      case "number" -> value.isNumber() && isPlain(value);
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      default -> value.isObject();
    };
  }

  // Numbers are written out in full, so 1e-999999999 would be a text of a gigabyte.
  private static boolean isPlain(JsonNode value) {
    return Math.abs((long) value.decimalValue().scale()) <= 400
        && Double.isFinite(value.doubleValue());
  }

  // 2.0 is an integer to JSON Schema, too. A huge exponent must not be written out for it.
  private static boolean isWhole(JsonNode value) {
    return value.isIntegralNumber()
        || value.decimalValue().precision() - value.decimalValue().scale() < 20
            && value.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  private static String types(JsonNode rule) {
    JsonNode type = rule.path("type");
    List<String> names =
        type.isArray()
            ? stream(type).stream().map(JsonNode::textValue).toList()
            : List.of(type.textValue());
    return String.join(" or ", names.stream().map(SchemaCheck::article).toList());
  }

  private static String article(String type) {
    return type.matches("[aeio].*") ? "an " + type : "a " + type;
  }

  private static List<JsonNode> stream(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  private boolean textFits(JsonNode value, JsonNode rule, NativePlace place) {
    String text = value.textValue();
    int length = text.codePointCount(0, text.length());
    if (length < rule.path("minLength").asInt(0)) {
      return fault(FoveaRule.VALUE_WRONG, value, place, "The text is empty.");
    }
    if (length > rule.path("maxLength").asInt(Integer.MAX_VALUE)) {
      return fault(
          FoveaRule.VALUE_WRONG,
          value,
          place,
          "The text is longer than " + rule.path("maxLength").asInt() + " characters.");
    }
    if (rule.has("pattern") && !pattern(rule).matcher(text).find()) {
      return fault(
          FoveaRule.VALUE_WRONG,
          value,
          place,
          "“" + shown(value) + "” is not of the pattern " + rule.path("pattern").textValue() + ".");
    }
    boolean date = rule.path("format").asText().equals("date");
    return !date
        || isDate(text)
        || fault(
            FoveaRule.VALUE_WRONG,
            value,
            place,
            "“" + shown(value) + "” is no date such as 2026-01-31.");
  }

  private Pattern pattern(JsonNode rule) {
    return patterns.computeIfAbsent(rule.get("pattern").textValue(), Pattern::compile);
  }

  private static boolean isDate(String text) {
    try {
      return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean numberFits(JsonNode value, JsonNode rule, NativePlace place) {
    boolean low =
        rule.has("minimum")
            && value.decimalValue().compareTo(rule.get("minimum").decimalValue()) < 0;
    boolean high =
        rule.has("maximum")
            && value.decimalValue().compareTo(rule.get("maximum").decimalValue()) > 0;
    return !(low || high)
        || fault(
            FoveaRule.VALUE_WRONG,
            value,
            place,
            "The number is not from "
                + rule.path("minimum").asText("the lowest")
                + " to "
                + rule.path("maximum").asText("the highest")
                + ".");
  }

  private boolean itemsFit(JsonNode value, JsonNode rule, NativePlace place) {
    boolean fits = true;
    for (int n = 0; n < value.size(); n++) {
      fits &= fits(value.get(n), rule.path("items"), place.item(n));
    }
    return fits;
  }

  private boolean membersFit(JsonNode value, JsonNode rule, NativePlace place) {
    JsonNode known = rule.path("properties");
    boolean fits = true;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode own = known.path(member.getKey());
      NativePlace at = place.member(member.getKey());
      fits &=
          own.isMissingNode()
              ? rule.path("additionalProperties").asBoolean(true)
                  || unknown(member.getKey(), known, at)
              : memberFits(member.getValue(), own, at);
    }
    for (JsonNode name : rule.path("required")) {
      fits &= has(value, name.textValue(), place, "");
    }
    for (Map.Entry<String, JsonNode> needing : rule.path("dependentRequired").properties()) {
      for (JsonNode name : value.has(needing.getKey()) ? needing.getValue() : NONE) {
        fits &= has(value, name.textValue(), place, ", which “" + needing.getKey() + "” needs");
      }
    }
    return fits;
  }

  /** The schema {@code false} is that of a member which the others leave no place for. */
  private boolean memberFits(JsonNode value, JsonNode rule, NativePlace place) {
    boolean placed = rule.asBoolean(true);
    return placed
        ? fits(value, rule, place)
        : fault(FoveaRule.MEMBER_UNFIT, value, place, "The members beside it leave it no place.");
  }

  private boolean unknown(String name, JsonNode known, NativePlace place) {
    List<String> names = new ArrayList<>();
    known.fieldNames().forEachRemaining(names::add);
    place
        .mark(findings.of(FoveaRule.MEMBER_UNKNOWN))
        .value(cut(name))
        .suggestNear(names)
        .say("The form does not know “" + cut(name) + "” here.");
    return false;
  }

  private boolean has(JsonNode value, String name, NativePlace place, String why) {
    if (value.has(name)) {
      return true;
    }
    place
        .mark(findings.of(FoveaRule.MEMBER_MISSING))
        .column(name)
        .say("There is no “" + name + "” here" + why + ".");
    return false;
  }

  private boolean oneOfFits(JsonNode value, JsonNode rule, NativePlace place) {
    if (rule.has("const") && !rule.get("const").equals(value)) {
      return fault(
          FoveaRule.VALUE_WRONG,
          value,
          place,
          "This must be “" + rule.get("const").asText() + "”.");
    }
    List<String> allowed = stream(rule.path("enum")).stream().map(JsonNode::textValue).toList();
    if (!rule.has("enum") || allowed.contains(value.textValue())) {
      return true;
    }
    place
        .mark(findings.of(FoveaRule.VALUE_WRONG))
        .value(shown(value))
        .suggestNear(allowed)
        .say("This must be one of " + String.join(", ", allowed) + ".");
    return false;
  }

  private boolean fault(FoveaRule rule, JsonNode value, NativePlace place, String message) {
    place.mark(findings.of(rule)).value(shown(value)).say(message);
    return false;
  }

  private static String shown(JsonNode value) {
    return value.isContainerNode()
        ? (value.isArray() ? "an array" : "an object")
        : cut(value.asText());
  }

  private static String cut(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
