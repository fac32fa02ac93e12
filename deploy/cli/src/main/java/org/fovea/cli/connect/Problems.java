package org.fovea.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.StringJoiner;

/** Turns a problem+json answer into sentences. */
public final class Problems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  /** What the answer says, error by error; a body that is no problem is quoted. */
  public static String text(int status, String body) {
    if (status == 0 || body == null || body.isBlank()) {
      return "The server gave no answer.";
    }
    try {
      return text(JSON.readTree(body));
    } catch (IOException e) {
      return status + ": " + body;
    }
  }

  private static String text(JsonNode problem) {
    StringJoiner lines = new StringJoiner("\n");
    String title = problem.path("title").asText("Error");
    String detail = problem.path("detail").asText(problem.path("code").asText());
    lines.add(title.equals(detail) ? title + place(problem) : title + ": " + detail);
    problem.path("errors").forEach(error -> lines.add("  " + error(error)));
    return lines.toString();
  }

  /** The path that was called, of use where the problem says nothing else of itself. */
  private static String place(JsonNode problem) {
    return problem.hasNonNull("instance") ? " (" + problem.get("instance").asText() + ")" : "";
  }

  /** One error: where, what, the offending value, and how to mend it. */
  public static String error(JsonNode error) {
    StringJoiner place = new StringJoiner(":");
    for (String part : new String[] {"file", "row", "column", "pointer"}) {
      if (error.hasNonNull(part)) {
        place.add(error.get(part).asText());
      }
    }
    StringBuilder line = new StringBuilder(error.path("severity").asText("error")).append(' ');
    line.append(error.path("code").asText());
    if (place.length() > 0) {
      line.append(" at ").append(place);
    }
    append(line, ": ", error.path("detail"));
    append(line, " Value: ", error.path("value"));
    append(line, " Mend: ", error.path("mend"));
    return line.toString();
  }

  private static void append(StringBuilder line, String label, JsonNode text) {
    if (text.isTextual() && !text.asText().isEmpty()) {
      line.append(label).append(text.asText());
    }
  }
}
