package org.fovea.contract.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The examples of a contract, each with the schema it must keep. */
final class Examples {
  private static final Set<String> MAPS_OF_SCHEMAS =
      Set.of("properties", "patternProperties", "$defs");
  private static final Set<String> LISTS_OF_SCHEMAS =
      Set.of("allOf", "oneOf", "anyOf", "prefixItems");
  private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties", "not");

  /** An example: where it stands, the schema it must keep, its value. */
  record Example(String place, Located schema, JsonNode value) {}

  private final List<Example> found = new ArrayList<>();

  private Examples() {}

  static List<Example> of(Contract contract) {
    Examples examples = new Examples();
    for (Operation operation : contract.operations()) {
      operation.parameters().forEach(parameter -> examples.described(operation.id(), parameter));
      operation
          .requestBody()
          .ifPresent(body -> examples.contents(operation.id() + " request", body));
      operation
          .responses()
          .forEach(
              (status, response) -> examples.contents(operation.id() + " " + status, response));
    }
    contract.root().child("components").child("schemas").children().forEach(examples::schema);
    return List.copyOf(examples.found);
  }

  private void contents(String place, Located holder) {
    holder
        .child("headers")
        .children()
        .forEach((name, header) -> described(place + " " + name, header));
    holder
        .child("content")
        .children()
        .forEach(
            (type, media) -> {
              if (MediaTypes.isJson(type)) {
                described(place + " " + type, media);
              } else if (type.endsWith("ndjson")) {
                lines(place + " " + type, media);
              }
            });
  }

  /**
   * A parameter, header or media type: an object with {@code schema} and {@code example} or {@code
   * examples}.
   */
  private void described(String place, Located holder) {
    Located schema = holder.child("schema");
    if (holder.node().has("example")) {
      found.add(new Example(place, schema, holder.node().get("example")));
    }
    holder
        .child("examples")
        .children()
        .forEach(
            (name, example) ->
                found.add(new Example(place + " " + name, schema, example.node().path("value"))));
    if (!schema.pointer().startsWith("/components/schemas")) {
      schema(place, schema);
    }
  }

  private void lines(String place, Located media) {
    Located schema = media.child("schema");
    if (schema.node().path("type").asText().equals("string")) {
      return;
    }
    media
        .node()
        .path("example")
        .asText()
        .lines()
        .forEach(line -> found.add(new Example(place, schema, json(line))));
  }

  private void schema(String place, Located schema) {
    if (schema.node().has("example")) {
      found.add(new Example(place, schema, schema.node().get("example")));
    }
    schema.node().path("examples").forEach(value -> found.add(new Example(place, schema, value)));
    schema
        .node()
        .fieldNames()
        .forEachRemaining(
            keyword -> {
              Located member = schema.unresolved(keyword);
              if (MAPS_OF_SCHEMAS.contains(keyword)) {
                member
                    .node()
                    .fieldNames()
                    .forEachRemaining(name -> inner(place + "." + name, member.unresolved(name)));
              } else if (LISTS_OF_SCHEMAS.contains(keyword)) {
                member.elements().forEach(element -> inner(place, element));
              } else if (SCHEMAS.contains(keyword)) {
                inner(place, member);
              }
            });
  }

  /** A schema inside another; one that is only referred to is looked at where it stands. */
  private void inner(String place, Located schema) {
    if (!schema.node().has("$ref") && !schema.pointer().matches("/components/schemas/[^/]+")) {
      schema(place, schema);
    }
  }

  private static JsonNode json(String line) {
    try {
      return BodyCheck.JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(line, e);
    }
  }
}
