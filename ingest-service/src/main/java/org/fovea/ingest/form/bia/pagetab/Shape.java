package org.fovea.ingest.form.bia.pagetab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * How a JSON object was written: its members in order, so that it can be written so again. What the
 * tree does not model lies here alone.
 */
public record Shape(List<Member> members) {

  /** Of what was not read from JSON. */
  public static final Shape NONE = new Shape(List.of());

  public Shape {
    members = List.copyOf(members);
  }

  /**
   * A member as sent.
   *
   * @param field what it is, null for a member that the tree does not model
   * @param raw its value; null when the tree holds it
   */
  record Member(String key, Field field, JsonNode raw) {}

  /** The key a field was written with. */
  Optional<String> key(Field field) {
    return members.stream().filter(member -> member.field() == field).map(Member::key).findFirst();
  }
}
