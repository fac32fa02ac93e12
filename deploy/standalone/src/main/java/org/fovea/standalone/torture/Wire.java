package org.fovea.standalone.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** HTTP as a stubborn client speaks it: no answer is an answer too, and everything is repeated. */
final class Wire {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration LONGEST_CALL = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final String baseUrl;
  private final String key;

  /**
   * @param key API key; empty for nobody
   */
  Wire(String baseUrl, String key) {
    this.baseUrl = baseUrl;
    this.key = key;
  }

  /**
   * What came back.
   *
   * @param status 0 when nothing did
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {

    boolean ok() {
      return status / 100 == 2;
    }

    /** Nobody can tell from this whether the call had its effect. */
    boolean undecided() {
      return status == 0 || status == 429 || status >= 500;
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        return JSON.nullNode();
      }
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String said() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String text() {
      return status + " " + said();
    }
  }

  /** The same Fovea without a key. */
  Wire anonymous() {
    return new Wire(baseUrl, "");
  }

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of());
  }

  Answer post(String path, Object body, Map<String, String> headers) {
    try {
      BodyPublisher json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
      return send("POST", path, json, with(headers, "Content-Type", "application/json"));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Answer post(String path, Map<String, String> headers) {
    return send("POST", path, BodyPublishers.noBody(), headers);
  }

  Answer put(String path, byte[] body) {
    BodyPublisher bytes = BodyPublishers.ofByteArray(body);
    return send("PUT", path, bytes, Map.of("Content-Type", "application/octet-stream"));
  }

  /** Follows a signed URL, with exactly the headers it was signed with. */
  Answer signed(JsonNode put, byte[] body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(put.path("url").asText()));
    put.path("headers")
        .properties()
        .forEach(
            header -> {
              if (!header.getKey().equalsIgnoreCase("Content-Length")) {
                request.header(header.getKey(), header.getValue().asText());
              }
            });
    return send(request.PUT(BodyPublishers.ofByteArray(body)));
  }

  private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
    String url = path.startsWith("/") ? baseUrl + path : path;
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).method(method, body);
    headers.forEach(request::header);
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return send(request);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.timeout(LONGEST_CALL).build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      return new Answer(0, Map.of(), e.toString().getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stuck("interrupted");
    }
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> all = new java.util.HashMap<>(headers);
    all.put(name, value);
    return all;
  }

  /** Repeats a call until its answer is enough, for minutes if need be. */
  static Answer until(String what, Supplier<Answer> call, Predicate<Answer> enough) {
    Answer answer = Settling.of(call, enough, PATIENCE);
    if (!enough.test(answer)) {
      throw new Stuck(what + " never came to an end; the last answer was " + answer.text());
    }
    return answer;
  }

  static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A client that has been refused for good, or has waited too long. */
  static final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stuck(String message) {
      super(message);
    }
  }
}
