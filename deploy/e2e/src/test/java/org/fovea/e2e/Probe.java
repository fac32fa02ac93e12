package org.fovea.e2e;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request with places, {@code {accession}}, that can be made about one thing and about another.
 *
 * @param url path and query, the values of the places to be percent-encoded
 * @param body empty for none
 */
record Probe(String method, String url, Map<String, String> headers, String body) {

  /** Headers that differ between any two answers. */
  private static final Set<String> OF_THE_MOMENT = Set.of("date", "traceparent");

  /** The request about the things of these names, made and answered. */
  Answer by(Api caller, Map<String, String> names) {
    HttpRequest.Builder request = caller.request(filled(url, names, true));
    headers.forEach((name, value) -> request.header(name, filled(value, names, false)));
    request.method(
        method,
        body.isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(filled(body, names, false)));
    return Answer.of(caller.sendOnce(request), names);
  }

  /** Everything that the question itself says. */
  String asked(Map<String, String> names) {
    return filled(url, names, false) + filled(body, names, false);
  }

  /** Whether it asks about something of this name. */
  boolean names(Set<String> places) {
    return places.stream().anyMatch(place -> (url + body).contains("{" + place + "}"));
  }

  private static String filled(String text, Map<String, String> names, boolean encoded) {
    String filled = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      String value = encoded ? encoded(name.getValue()) : name.getValue();
      filled = filled.replace("{" + name.getKey() + "}", value);
    }
    return filled;
  }

  /** A path keeps its slashes. */
  private static String encoded(String value) {
    return Api.encode(value).replace("%2F", "/");
  }

  /** What was told, with the names that were asked about taken out. */
  record Answer(int status, Map<String, String> headers, String body, String whole) {

    static Answer of(HttpResponse<byte[]> response, Map<String, String> names) {
      String body = new String(response.body(), java.nio.charset.StandardCharsets.ISO_8859_1);
      Map<String, String> headers = new TreeMap<>();
      response.headers().map().entrySet().stream()
          .filter(header -> !OF_THE_MOMENT.contains(header.getKey().toLowerCase()))
          .forEach(
              header ->
                  headers.put(header.getKey(), masked(String.join(",", header.getValue()), names)));
      if (!names.isEmpty()) {
        headers.remove("content-length");
      }
      return new Answer(
          response.statusCode(),
          headers,
          masked(body, names),
          response.statusCode() + " " + response.headers().map() + " " + body);
    }

    boolean sameAs(Answer other) {
      return status == other.status && headers.equals(other.headers) && body.equals(other.body);
    }

    private static String masked(String text, Map<String, String> names) {
      String masked = text.replaceAll("\"traceId\":\"[0-9a-f]+\"", "\"traceId\":\"…\"");
      Map<String, String> longestFirst = new LinkedHashMap<>();
      names.entrySet().stream()
          .filter(name -> name.getValue().length() > 2)
          .sorted((a, b) -> b.getValue().length() - a.getValue().length())
          .forEach(name -> longestFirst.put(name.getKey(), name.getValue()));
      for (Map.Entry<String, String> name : longestFirst.entrySet()) {
        masked = masked.replace(name.getValue(), "{" + name.getKey() + "}");
        masked = masked.replace(encoded(name.getValue()), "{" + name.getKey() + "}");
      }
      return masked;
    }
  }
}
