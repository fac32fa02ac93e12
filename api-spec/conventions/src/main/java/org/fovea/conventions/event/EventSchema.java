package org.fovea.conventions.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fovea.conventions.content.ContentMapper;

/**
 * What the data of a type of event must hold, as its JSON Schema in the contract says. Looks at
 * {@code required}, {@code pattern} and {@code format: uuid}, in objects and arrays at any depth:
 * with less a handler would fail for ever. Members and words that the schema does not know are no
 * fault, for a later release may send them.
 */
final class EventSchema {

  private static final ObjectMapper JSON = ContentMapper.create();
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Map<String, EventSchema> READ = new ConcurrentHashMap<>();

  private final JsonNode schema;

  private EventSchema(JsonNode schema) {
    this.schema = schema;
  }

  /** The schema of a type that this release knows. */
  static EventSchema of(String type) {
    return READ.computeIfAbsent(type, EventSchema::read);
  }

  /**
   * @throws UndecodableException with the first place that is not as it must be
   */
  void check(byte[] data) {
    try {
      check(JSON.readTree(data), schema, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(JsonNode value, JsonNode rule, String pointer) {
    for (JsonNode name : rule.path("required")) {
      if (!value.hasNonNull(name.textValue())) {
        throw new UndecodableException(pointer + "/" + name.textValue() + " is missing");
      }
    }
    rule.path("properties")
        .properties()
        .forEach(
            member -> {
              if (value.hasNonNull(member.getKey())) {
                String place = pointer + "/" + member.getKey();
                check(value.get(member.getKey()), member.getValue(), place);
              }
            });
    if (value.isArray()) {
      value.forEach(item -> check(item, rule.path("items"), pointer + "/*"));
    }
    if (!fits(value, rule)) {
      throw new UndecodableException(pointer + " is not as its schema says");
    }
  }

  private static boolean fits(JsonNode value, JsonNode rule) {
    boolean uuid = rule.path("format").asText().equals("uuid");
    return (!uuid || UUID.matcher(value.asText()).matches())
        && (!rule.has("pattern")
            || Pattern.compile(rule.get("pattern").textValue()).matcher(value.asText()).find());
  }

  private static EventSchema read(String type) {
    String resource = "/events/" + type + ".schema.json";
    try (InputStream json = EventSchema.class.getResourceAsStream(resource)) {
      return new EventSchema(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
