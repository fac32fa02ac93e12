package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;

/**
 * JSON as attributes and sections, so that {@link SectionsJson} gives the same JSON back.
 *
 * <p>A scalar is an attribute, an object a section whose id is its JSON pointer. Elements of an
 * array repeat the array's name: sections tell their place by their pointer, attributes by the name
 * qualifier {@value #INDEX} ({@code -} for an empty array). The value qualifier {@value #TYPE}
 * tells a number, a boolean and an empty text; {@value #CODE} holds a code whose readable name is
 * the value. Contact data is left out.
 */
final class SentSections {

  static final String INDEX = "index";
  static final String TYPE = "JSON type";
  static final String CODE = "EMPIAR code";
  static final String NO_ELEMENT = "-";

  private final Map<String, String> readable;

  /**
   * @param readable names of coded values, by pointer
   */
  SentSections(Map<String, String> readable) {
    this.readable = Map.copyOf(readable);
  }

  /** What an object holds. */
  record Content(List<Attribute> attributes, List<Section> sections) {}

  /** The members of an object, but for those excepted. */
  Content of(SentValue object, Set<String> except) {
    Content content = new Content(new ArrayList<>(), new ArrayList<>());
    for (Map.Entry<String, JsonNode> member : object.node().properties()) {
      String name = member.getKey();
      SentValue value = object.member(name);
      if (!except.contains(name) && !ContactObjects.isPrivate(object.pointer(), name, value)) {
        add(content, name, value, "");
      }
    }
    return content;
  }

  private void add(Content content, String name, SentValue value, String index) {
    if (value.node().isObject()) {
      content.sections().add(section(name, value));
    } else if (value.node().isArray()) {
      addItems(content, name, value, index);
    } else {
      content.attributes().add(attribute(name, value, index));
    }
  }

  private void addItems(Content content, String name, SentValue array, String index) {
    String prefix = index.isEmpty() ? "" : index + "/";
    List<SentValue> items = array.items();
    for (int n = 0; n < items.size(); n++) {
      if (!ContactObjects.isMailAddress(items.get(n))) {
        add(content, name, items.get(n), prefix + n);
      }
    }
    if (items.isEmpty()) {
      content.attributes().add(attribute(name, array, prefix + NO_ELEMENT));
    }
  }

  private Section section(String name, SentValue object) {
    Content content = of(object, Set.of());
    return new Section(
        name,
        object.pointer(),
        title(object).orElse(null),
        content.attributes(),
        links(object),
        content.sections());
  }

  private static Optional<String> title(SentValue object) {
    return Stream.of("title", "name")
        .map(object::member)
        .filter(value -> value.says() && value.node().isTextual())
        .map(value -> value.node().textValue())
        .findFirst();
  }

  private static List<Section.Link> links(SentValue object) {
    JsonNode url = object.node().path("url");
    return url.isTextual() && url.textValue().startsWith("https://")
        ? List.of(new Section.Link(url.textValue(), List.of()))
        : List.of();
  }

  private Attribute attribute(String name, SentValue value, String index) {
    JsonNode node = value.node();
    List<Qualifier> nameQualifiers =
        index.isEmpty() ? List.of() : List.of(new Qualifier(INDEX, index));
    List<Qualifier> valueQualifiers = new ArrayList<>();
    String text = node.isValueNode() && !node.isNull() ? node.asText() : null;
    String shown = readable.getOrDefault(value.pointer(), text);
    if (text != null && !shown.equals(text)) {
      valueQualifiers.add(new Qualifier(CODE, text));
    }
    typeOf(node).ifPresent(type -> valueQualifiers.add(new Qualifier(TYPE, type)));
    BigDecimal number = number(node, shown, text);
    return new Attribute(
        name, shown, null, null, null, number, null, null, null, nameQualifiers, valueQualifiers);
  }

  private static Optional<String> typeOf(JsonNode node) {
    if (node.isNumber()) {
      return Optional.of("number");
    }
    if (node.isBoolean()) {
      return Optional.of("boolean");
    }
    boolean empty = node.isTextual() && node.textValue().isEmpty();
    return empty ? Optional.of("string") : Optional.empty();
  }

  // Lines hold numbers as doubles: what none can hold stays a text.
  private static BigDecimal number(JsonNode node, String shown, String text) {
    boolean holdable = node.isNumber() && Double.isFinite(node.decimalValue().doubleValue());
    return holdable && shown.equals(text) ? node.decimalValue() : null;
  }
}
