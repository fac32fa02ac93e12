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
import java.util.regex.Pattern;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;

/**
 * The JSON that {@link SentSections} were made of. Sections may have been written by anybody, so
 * those that were not made of JSON are told, and places in arrays cost no more than what is there.
 */
final class SectionsJson {

  private static final JsonMapper NUMBERS =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Pattern INDEX =
      Pattern.compile("(\\d{1,6}/){0," + DepositionReader.DEEPEST + "}(\\d{1,6}|-)");
  private static final int MOST_GAPS = 100_000;

  private int gaps;

  private SectionsJson() {}

  /** The sections are no JSON. */
  private static final class NotJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * An object; empty when it cannot be one.
   *
   * @param pointer its JSON pointer, under which the sections' ids lie
   */
  static Optional<ObjectNode> of(
      String pointer, List<Attribute> attributes, List<Section> sections) {
    try {
      return Optional.of(new SectionsJson().object(pointer, attributes, sections));
    } catch (NotJsonException e) {
      return Optional.empty();
    }
  }

  private ObjectNode object(String pointer, List<Attribute> attributes, List<Section> sections) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Attribute attribute : attributes) {
      put(object, orEmpty(attribute.key()), indexOf(attribute), scalar(attribute));
    }
    for (Section section : sections) {
      String name = orEmpty(section.type());
      String array = pointer + "/" + SentValue.escaped(name);
      String id = orEmpty(section.id());
      String index = id.startsWith(array + "/") ? id.substring(array.length() + 1) : "";
      JsonNode value = object(id, section.attributes(), section.sections());
      put(object, name, index, value);
    }
    return object;
  }

  private void put(ObjectNode object, String name, String index, JsonNode value) {
    if (index.isEmpty()) {
      object.set(name, value);
      return;
    }
    require(INDEX.matcher(index).matches());
    require(!object.has(name) || object.get(name).isArray());
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

  private ArrayNode arrayAt(ArrayNode array, int position) {
    fill(array, position);
    if (!array.get(position).isArray()) {
      array.set(position, JsonNodeFactory.instance.arrayNode());
    }
    return (ArrayNode) array.get(position);
  }

  // Scalars come before objects, so a place may be taken before those before it.
  private void fill(ArrayNode array, int position) {
    gaps += Math.max(0, position - array.size());
    require(gaps <= MOST_GAPS);
    while (array.size() <= position) {
      array.addNull();
    }
  }

  private static void require(boolean json) {
    if (!json) {
      throw new NotJsonException();
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
      case "number" -> number(orEmpty(text));
      case "boolean" -> BooleanNode.valueOf(Boolean.parseBoolean(text));
      default -> TextNode.valueOf(text == null ? "" : text);
    };
  }

  private static JsonNode number(String text) {
    try {
      JsonNode number = NUMBERS.readTree(text);
      return number.isNumber() ? number : TextNode.valueOf(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
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
        .filter(qualifier -> name.equals(qualifier.name()))
        .map(qualifier -> orEmpty(qualifier.value()))
        .findFirst();
  }
}
