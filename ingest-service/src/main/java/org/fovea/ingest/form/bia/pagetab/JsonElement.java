package org.fovea.ingest.form.bia.pagetab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A JSON object while it is read. */
final class JsonElement {

  private final List<Shape.Member> members = new ArrayList<>();
  private final Map<Field, Object> values = new EnumMap<>(Field.class);

  boolean has(Field field) {
    return values.containsKey(field)
        || members.stream().anyMatch(member -> member.field() == field);
  }

  /** A member that the tree holds. */
  void put(Field field, String key, Object value) {
    values.put(field, value);
    members.add(new Shape.Member(key, field, null));
  }

  /** A text that is written again as it was typed: a number, a flag, a null. */
  void putScalar(Field field, String key, String text, JsonNode raw) {
    if (text != null) {
      values.put(field, text);
    }
    members.add(new Shape.Member(key, field, raw));
  }

  void other(String key, JsonNode raw) {
    members.add(new Shape.Member(key, null, raw));
  }

  /** The text, or null. */
  String text(Field field) {
    return (String) values.get(field);
  }

  /** The list; empty when it was not sent. */
  @SuppressWarnings("unchecked")
  <T> List<T> list(Field field) {
    return (List<T>) values.getOrDefault(field, List.of());
  }

  PageSection section() {
    return (PageSection) values.get(Field.SECTION);
  }

  Shape shape() {
    return new Shape(members);
  }
}
