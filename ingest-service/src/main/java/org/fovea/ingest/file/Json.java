package org.fovea.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.conventions.problem.ProblemError;

/** The JSON columns of file and session rows. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Attribute>> ATTRIBUTES = new TypeReference<>() {};

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static ProblemError problem(String json) {
    return read(json, new TypeReference<>() {});
  }

  /** A value of a record type. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row that cannot be read", e);
    }
  }

  static List<String> texts(String json) {
    return read(json, TEXTS);
  }

  static List<Attribute> attributes(String json) {
    return read(json, ATTRIBUTES);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row that cannot be read", e);
    }
  }
}
