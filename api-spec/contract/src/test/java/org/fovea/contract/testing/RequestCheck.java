package org.fovea.contract.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every way in which a request breaks its operation. */
final class RequestCheck {
  private final Contract contract;
  private final Operation operation;
  private final FilterableRequestSpecification request;
  private final List<String> faults = new ArrayList<>();

  private RequestCheck(
      Contract contract, Operation operation, FilterableRequestSpecification request) {
    this.contract = contract;
    this.operation = operation;
    this.request = request;
  }

  static List<String> faults(
      Contract contract, Operation operation, FilterableRequestSpecification request) {
    RequestCheck check = new RequestCheck(contract, operation, request);
    check.query();
    check.headers();
    check.body();
    return check.faults.stream().map(fault -> "request: " + fault).toList();
  }

  private void query() {
    Map<String, List<String>> sent = queryOf(URI.create(request.getURI()).getRawQuery());
    Map<String, Located> known = new LinkedHashMap<>();
    operation.parametersIn("query").forEach(p -> known.put(p.text("name"), p));
    sent.keySet().stream()
        .filter(name -> !known.containsKey(name))
        .forEach(
            name ->
                faults.add(
                    "query parameter " + name + " is not documented, known: " + known.keySet()));
    known.forEach(
        (name, parameter) -> values("query parameter " + name, parameter, sent.get(name)));
  }

  private void headers() {
    for (Located parameter : operation.parametersIn("header")) {
      String name = parameter.text("name");
      List<String> sent = request.getHeaders().getValues(name);
      values("header " + name, parameter, sent.isEmpty() ? null : sent);
    }
  }

  private void values(String what, Located parameter, List<String> sent) {
    if (sent == null) {
      if (parameter.node().path("required").asBoolean()) {
        faults.add(what + " is missing");
      }
      return;
    }
    Optional<Located> schema = parameter.find("schema");
    boolean list = schema.map(s -> s.text("type").equals("array")).orElse(false);
    JsonNode value = list ? BodyCheck.JSON.valueToTree(sent) : typed(schema, sent.get(0));
    schema.ifPresent(s -> contract.faults(s, value).forEach(f -> faults.add(what + ": " + f)));
  }

  /** A parameter's text as the JSON value its schema speaks of. */
  private static JsonNode typed(Optional<Located> schema, String text) {
    String type = schema.map(s -> s.node().path("type").toString()).orElse("string");
    boolean scalar =
        type.contains("integer") || type.contains("number") || type.contains("boolean");
    return scalar && text.matches("true|false|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
        ? BodyCheck.JSON.convertValue(parsed(text), JsonNode.class)
        : TextNode.valueOf(text);
  }

  private static Object parsed(String text) {
    return text.matches("true|false")
        ? (Object) Boolean.valueOf(text)
        : new java.math.BigDecimal(text);
  }

  private void body() {
    Object body = request.getBody();
    Optional<Located> documented = operation.requestBody();
    if (body == null) {
      if (documented.map(d -> d.node().path("required").asBoolean()).orElse(false)) {
        faults.add("body is missing");
      }
    } else if (documented.isEmpty()) {
      faults.add("a body is sent but none is documented");
    } else {
      String type =
          Optional.ofNullable(request.getContentType()).orElse("application/octet-stream");
      faults.addAll(
          new BodyCheck(contract)
              .faults(documented.get().child("content"), type, () -> text(body)));
    }
  }

  private static String text(Object body) {
    return body instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(body);
  }

  private static Map<String, List<String>> queryOf(String rawQuery) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    String raw = rawQuery == null ? "" : rawQuery;
    for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query
          .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
          .add(parts.length == 1 ? "" : decoded(parts[1]));
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
