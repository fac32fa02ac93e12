package org.fovea.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the contract as a running Fovea serves it.
 *
 * @param query names of the query parameters
 * @param mediaType of the request body, empty for none
 * @param body the example of the request body, empty for none
 */
record ContractOperation(
    String service,
    String id,
    String method,
    String path,
    List<String> query,
    String mediaType,
    String body) {

  static final List<String> SERVICES = List.of("ingest", "metadata", "search", "download");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** All operations of the four contracts. */
  static List<ContractOperation> all(Api api) {
    List<ContractOperation> all = new ArrayList<>();
    for (String service : SERVICES) {
      read(service, contract(api, service), all);
    }
    return all;
  }

  private static JsonNode contract(Api api, String service) {
    try {
      String url = "/docs/" + service + "/openapi.yaml";
      return new YAMLMapper().readTree(api.send(api.request(url)).body());
    } catch (IOException e) {
      throw new UncheckedIOException(service, e);
    }
  }

  private static void read(String service, JsonNode contract, List<ContractOperation> all) {
    for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          JsonNode operation = member.getValue();
          Optional<Map.Entry<String, JsonNode>> body = body(contract, operation);
          all.add(
              new ContractOperation(
                  service,
                  operation.path("operationId").asText(),
                  member.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  query(contract, operation),
                  body.map(Map.Entry::getKey).orElse(""),
                  body.map(media -> example(contract, media.getValue())).orElse("")));
        }
      }
    }
  }

  private static List<String> query(JsonNode contract, JsonNode operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode written : operation.path("parameters")) {
      JsonNode parameter = resolved(contract, written);
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  private static Optional<Map.Entry<String, JsonNode>> body(JsonNode contract, JsonNode operation) {
    JsonNode content = resolved(contract, operation.path("requestBody")).path("content");
    return content.properties().stream().findFirst();
  }

  private static String example(JsonNode contract, JsonNode media) {
    JsonNode example = media.path("example");
    Iterator<JsonNode> examples = media.path("examples").elements();
    if (example.isMissingNode() && examples.hasNext()) {
      example = resolved(contract, examples.next()).path("value");
    }
    return example.isTextual()
        ? example.asText()
        : example.isMissingNode() ? "x" : example.toString();
  }

  private static JsonNode resolved(JsonNode contract, JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : resolved(contract, contract.at(reference.substring(1)));
  }

  boolean isRead() {
    return Set.of("GET", "HEAD", "OPTIONS").contains(method);
  }

  @Override
  public String toString() {
    return service + "/" + id;
  }
}
