package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a line the shape that the schema wants. A line leaves out what is empty; where the schema
 * requires it, the empty text or list is put in again.
 */
final class SchemaShape {

  private SchemaShape() {}

  /**
   * Shapes a value in place.
   *
   * @param definition name of its definition in the schema
   */
  static ObjectNode of(ObjectNode value, String definition) {
    shape(value, FoveaSchema.SCHEMA.path("$defs").path(definition));
    return value;
  }

  private static void shape(JsonNode value, JsonNode rule) {
    JsonNode whole = resolved(rule);
    if (value instanceof ObjectNode object) {
      object.properties().removeIf(member -> member.getValue().isNull());
      whole.path("required").forEach(name -> require(object, name.textValue(), whole));
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        shape(member.getValue(), whole.path("properties").path(member.getKey()));
      }
    } else if (value.isArray()) {
      value.forEach(item -> shape(item, whole.path("items")));
    }
  }

  private static JsonNode resolved(JsonNode rule) {
    return Optional.ofNullable(rule.get("$ref"))
        .map(reference -> FoveaSchema.SCHEMA.at(reference.textValue().substring(1)))
        .orElse(rule);
  }

  // Only texts and lists can be empty, so nothing else is ever left out.
  private static void require(ObjectNode object, String name, JsonNode rule) {
    if (object.has(name)) {
      return;
    }
    JsonNode member = resolved(rule.path("properties").path(name));
    if (member.path("type").asText().equals("array")) {
      object.putArray(name);
    } else {
      object.put(name, "");
    }
  }
}
