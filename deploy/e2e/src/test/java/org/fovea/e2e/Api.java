package org.fovea.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Plain HTTP on a Fovea, with a key or without. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final HttpClient plain =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String baseUrl;
  private final String key;

  Api(String baseUrl, String key) {
    this.baseUrl = baseUrl;
    this.key = key;
  }

  static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  JsonNode get(String url) {
    return json(send(request(url)), url);
  }

  JsonNode post(String url, String body, String... headers) {
    HttpRequest.Builder request =
        request(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return json(send(request), url);
  }

  /** All items of a list, page by page. */
  List<JsonNode> all(String url) {
    String first = url + (url.contains("?") ? "&" : "?") + "limit=500";
    JsonNode page = get(first);
    List<JsonNode> items = new ArrayList<>();
    page.path("items").forEach(items::add);
    while (page.hasNonNull("next")) {
      page = get(first + "&cursor=" + encode(page.path("next").asText()));
      page.path("items").forEach(items::add);
    }
    return items;
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return send(http, request);
  }

  /** Without following where the answer leads. */
  HttpResponse<byte[]> sendOnce(HttpRequest.Builder request) {
    return send(plain, request);
  }

  private static HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String url) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.startsWith("/") ? baseUrl + url : url));
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  private static JsonNode json(HttpResponse<byte[]> answer, String url) {
    try {
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            url + " answers " + answer.statusCode() + " " + new String(answer.body()));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(url, e);
    }
  }
}
