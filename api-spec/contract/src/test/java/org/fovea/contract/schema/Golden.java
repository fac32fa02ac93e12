package org.fovea.contract.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.fovea.contract.content.ContentLine;
import org.fovea.contract.content.ContentRoot;
import org.fovea.contract.event.Event;
import org.fovea.contract.layout.ChunkGridLayout;
import org.fovea.contract.layout.SegmentLayout;

/** A record of the contract with the resources of its schema and its golden sample. */
record Golden(Class<? extends Record> type, String schema, String sample) {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static Stream<Golden> all() {
    return Stream.of(goldenEvents(), lines(), layouts()).flatMap(each -> each);
  }

  /** Events as the first release sent them, with no more than it had to send. */
  static Stream<Golden> firstEvents() {
    return goldenEvents()
        .map(
            now ->
                new Golden(
                    now.type, now.schema, now.sample.replace("events/samples/", "events-0.1/")));
  }

  /** One event of each type, empty. */
  static Stream<Event> events() {
    return permitted(Event.class).map(Golden::empty);
  }

  private static Stream<Golden> goldenEvents() {
    return permitted(Event.class).map(type -> of(type, "events", empty(type).type()));
  }

  private static Stream<Golden> lines() {
    Stream<Golden> lines =
        permitted(ContentLine.class).map(type -> of(type, "content", kebab(type)));
    return Stream.concat(
        lines, Stream.of(of(ContentRoot.class, "content", kebab(ContentRoot.class))));
  }

  private static Stream<Golden> layouts() {
    return Stream.of(
        of(SegmentLayout.class, "layout", "segments"),
        of(ChunkGridLayout.class, "layout", "chunks"));
  }

  private static Golden of(Class<? extends Record> type, String folder, String name) {
    return new Golden(
        type, folder + "/" + name + ".schema.json", folder + "/samples/" + name + ".json");
  }

  private static Stream<Class<? extends Record>> permitted(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .map(type -> type.asSubclass(Record.class));
  }

  private static Event empty(Class<? extends Record> type) {
    try {
      return (Event) JSON.readValue("{}", type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(type + " cannot be read from an empty object", e);
    }
  }

  /** {@code ResultTableLine} is {@code result-table}. */
  private static String kebab(Class<?> type) {
    String name = type.getSimpleName().replaceAll("Line$", "");
    return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
