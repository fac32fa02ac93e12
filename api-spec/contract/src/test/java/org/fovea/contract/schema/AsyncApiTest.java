package org.fovea.contract.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fovea.contract.event.Event;
import org.junit.jupiter.api.Test;

/**
 * The AsyncAPI document and the event records name the same types on the same topics with the same
 * schemas.
 */
class AsyncApiTest {
  private final JsonNode document = read();

  @Test
  void everyEventTypeTravelsOnItsTopic() {
    // given
    Map<String, String> topics = new TreeMap<>();
    // when
    for (JsonNode channel : document.path("channels")) {
      for (JsonNode message : channel.path("messages")) {
        topics.put(resolved(message).path("name").asText(), channel.path("address").asText());
      }
    }
    // then
    assertEquals(Golden.events().collect(Collectors.toMap(Event::type, Event::topic)), topics);
  }

  @Test
  void everyMessageHasTheSchemaOfItsType() {
    for (JsonNode message : document.path("components").path("messages")) {
      assertEquals(
          "events/" + message.path("name").asText() + ".schema.json",
          message.path("payload").path("schema").path("$ref").asText());
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static JsonNode read() {
    try (InputStream yaml = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
