package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;

/** The JSON that {@link SentSections} were made of. */
final class SectionsJson {

  private static final JsonMapper NUMBERS =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private SectionsJson() {}

  /**
   * An object.
   *
   * @param pointer its JSON pointer, under which the sections' ids lie
   */
  static ObjectNode object(String pointer, List<Attribute> attributes, List<Section> sections) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Attribute attribute : attributes) {
      put(object, orEmpty(attribute.key()), indexOf(attribute), scalar(attribute));
    }
    for (Section section : sections) {
      String name = orEmpty(section.type());
      String array = pointer + "/" + SentValue.escaped(name);
      String index =
          section.id().startsWith(array + "/") ? section.id().substring(array.length() + 1) : "";
      JsonNode value = object(section.id(), section.attributes(), section.sections());
      put(object, name, index, value);
    }
    return object;
  }

  private static void put(ObjectNode object, String name, String index, JsonNode value) {
    if (index.isEmpty()) {
      object.set(name, value);
      return;
    }
    ArrayNode array = object.withArrayProperty(name);
    String[] tokens = index.split("/");
    for (int n = 0; n < tokens.length - 1; n++) {
      array = arrayAt(array, Integer.parseInt(tokens[n]));
    }
    String last = tokens[tokens.length - 1];
    if (!last.equals(SentSections.NO_ELEMENT)) {
      int position = Integer.parseInt(last);
      fill(array, position);
      array.set(position, value);
    }
  }

  private static ArrayNode arrayAt(ArrayNode array, int position) {
    fill(array, position);
    if (!array.get(position).isArray()) {
      array.set(position, JsonNodeFactory.instance.arrayNode());
    }
    return (ArrayNode) array.get(position);
  }

  // Scalars come before objects, so a place may be taken before those before it.
  private static void fill(ArrayNode array, int position) {
    while (array.size() <= position) {
      array.addNull();
    }
  }

  private static JsonNode scalar(Attribute attribute) {
    String text =
        qualifier(attribute.valueQualifiers(), SentSections.CODE).orElse(attribute.value());
    Optional<String> type = qualifier(attribute.valueQualifiers(), SentSections.TYPE);
    if (type.isEmpty()) {
      return text == null ? NullNode.instance : TextNode.valueOf(text);
    }
    return switch (type.get()) {
      case "number" -> number(text);
      case "boolean" -> BooleanNode.valueOf(Boolean.parseBoolean(text));
      default -> TextNode.valueOf(text == null ? "" : text);
    };
  }

  private static JsonNode number(String text) {
    try {
      return NUMBERS.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no number: " + text, e);
    }
  }

  private static String indexOf(Attribute attribute) {
    return qualifier(attribute.nameQualifiers(), SentSections.INDEX).orElse("");
  }

  // Lines leave empty texts out.
  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static Optional<String> qualifier(List<Qualifier> qualifiers, String name) {
    return qualifiers.stream()
        .filter(qualifier -> qualifier.name().equals(name))
        .map(Qualifier::value)
        .findFirst();
  }
}
