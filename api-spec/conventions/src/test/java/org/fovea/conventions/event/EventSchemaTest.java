package org.fovea.conventions.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.fovea.contract.event.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> types() {
    return Stream.of(
        "org.fovea.submission.submitted.v1",
        "org.fovea.facts.recorded.v1",
        "org.fovea.study.state.v1",
        "org.fovea.principal.state.v1",
        "org.fovea.api-key.state.v1",
        "org.fovea.projection.applied.v1");
  }

  @ParameterizedTest
  @MethodSource("types")
  void f40EventOfALaterReleaseIsReadAsThisOneKnowsIt(String type) {
    // Given
    ObjectNode later = sample(type);
    Event known = EventTypes.readStrictly(bytes(later), type);

    // When
    later.putObject("heardOfLater").put("study", 5);

    // Then
    assertEquals(known, EventTypes.readStrictly(bytes(later), type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void f21EventWithoutAMemberThatItMustHaveIsRefusedByItsName(String type) {
    for (JsonNode required : read("/events/" + type + ".schema.json").path("required")) {
      // Given
      ObjectNode poor = sample(type);
      poor.remove(required.textValue());

      // When
      UndecodableException refused =
          assertThrows(
              UndecodableException.class, () -> EventTypes.readStrictly(bytes(poor), type));

      // Then
      assertEquals("/" + required.textValue() + " is missing", refused.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void f21EventWithAnIdThatIsNoneIsRefused(String type) {
    ObjectNode wrong = sample(type);
    if (wrong.has("study")) {
      wrong.put("study", "no id");
      UndecodableException refused =
          assertThrows(
              UndecodableException.class, () -> EventTypes.readStrictly(bytes(wrong), type));
      assertTrue(refused.getMessage().startsWith("/study"), refused.getMessage());
    }
  }

  private static ObjectNode sample(String type) {
    return (ObjectNode) read("/events/samples/" + type + ".json");
  }

  private static JsonNode read(String resource) {
    try (InputStream json = EventSchemaTest.class.getResourceAsStream(resource)) {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(JsonNode event) {
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
