package org.fovea.contract.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks a body against the {@code content} of a request or response. */
final class BodyCheck {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Contract contract;

  BodyCheck(Contract contract) {
    this.contract = contract;
  }

  /** Faults of a body of this type; only JSON is read. */
  List<String> faults(Located content, String contentType, Supplier<String> body) {
    Optional<Located> entry = MediaTypes.entry(content, contentType);
    if (entry.isEmpty()) {
      return List.of(
          "content type "
              + contentType
              + " is not documented, known: "
              + content.children().keySet());
    }
    Optional<Located> schema = entry.flatMap(e -> e.find("schema"));
    return schema.isEmpty() || !MediaTypes.isJson(contentType) || isBytes(schema.get())
        ? List.of()
        : jsonFaults(schema.get(), body.get());
  }

  /** Whether a file is sent as it is: one that happens to be JSON is still a file. */
  private static boolean isBytes(Located schema) {
    return schema.node().path("format").asText().equals("binary");
  }

  /**
   * Faults of a problem: its shape, and a {@code status} that is not the response's (RFC 9457,
   * §3.1.2).
   */
  List<String> problemFaults(Located schema, String body, int status) {
    List<String> faults = new ArrayList<>(jsonFaults(schema, body));
    if (faults.isEmpty() && statusOf(body) != status) {
      faults.add("body /status is not the status of the response");
    }
    return faults;
  }

  private static int statusOf(String body) {
    try {
      return JSON.readTree(body).path("status").asInt();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }

  private List<String> jsonFaults(Located schema, String body) {
    try {
      JsonNode value = JSON.readTree(body);
      return contract.faults(schema, value).stream().map(fault -> "body " + fault).toList();
    } catch (JsonProcessingException e) {
      return List.of("body is not JSON: " + e.getOriginalMessage());
    }
  }
}
