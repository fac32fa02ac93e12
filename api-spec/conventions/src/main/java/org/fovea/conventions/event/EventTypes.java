package org.fovea.conventions.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.event.ApiKeyState;
import org.fovea.contract.event.Event;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.PrincipalState;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.content.ContentMapper;

/** Event data to and from JSON. Members a reader does not know are ignored. */
public final class EventTypes {

  private static final ObjectMapper MAPPER = ContentMapper.create();
  private static final Map<String, Class<? extends Event>> BY_TYPE =
      Map.of(
          "org.fovea.submission.submitted.v1", SubmissionSubmitted.class,
          "org.fovea.facts.recorded.v1", FactsRecorded.class,
          "org.fovea.study.state.v1", StudyState.class,
          "org.fovea.principal.state.v1", PrincipalState.class,
          "org.fovea.api-key.state.v1", ApiKeyState.class,
          "org.fovea.projection.applied.v1", ProjectionApplied.class);

  private EventTypes() {}

  /** The record of a CloudEvents type; empty for a type this release does not know. */
  public static Optional<Class<? extends Event>> of(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  public static String write(Event event) {
    try {
      return MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event that is no JSON: " + event.type(), e);
    }
  }

  /**
   * Data as its type's schema demands.
   *
   * @throws UndecodableException when the bytes are not that, with the reason
   */
  static Event readStrictly(byte[] data, String type) {
    Class<? extends Event> known =
        of(type).orElseThrow(() -> new UndecodableException("unknown event type '" + type + "'"));
    Event event = read(data, known);
    EventSchema.of(type).check(data);
    return event;
  }

  /**
   * @throws UndecodableException when the bytes are not JSON of that type
   */
  public static <E extends Event> E read(byte[] data, Class<E> type) {
    try {
      E event = MAPPER.readValue(data, type);
      if (event == null) {
        throw new UndecodableException("the data is null");
      }
      return event;
    } catch (IOException e) {
      throw new UndecodableException(
          "the data is no " + type.getSimpleName() + ": " + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }
}
