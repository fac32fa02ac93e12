package org.fovea.metadata.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.fovea.conventions.content.ContentMapper;

/**
 * Turns stored lines into content lines, and their parts into the parts of answers: small values
 * (terms, attributes, genes …) have the same members on both sides, which {@code LinesTest} holds
 * them to.
 */
public final class Lines {

  private static final ObjectMapper MAPPER = ContentMapper.create();

  private Lines() {}

  public static <T> T read(String body, Class<T> type) {
    try {
      return MAPPER.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored line cannot be read", e);
    }
  }

  public static String write(Object line) {
    try {
      return MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The same values as another type. */
  public static <T> List<T> as(List<?> values, Class<T> type) {
    return values.stream().map(value -> MAPPER.convertValue(value, type)).toList();
  }

  /** The same value as another type; null stays null, as the generated types want it. */
  public static <T> T as(Object valueOrNull, Class<T> type) {
    return MAPPER.convertValue(valueOrNull, type);
  }
}
