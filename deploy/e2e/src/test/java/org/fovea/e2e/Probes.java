package org.fovea.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every way in which the contract lets somebody ask about a study, made from the contract. */
final class Probes {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  /** What stands in a path for what the contract calls otherwise in each service. */
  private static final Map<String, List<String>> NAMES_OF_PLACES =
      Map.ofEntries(
          Map.entry("accession", List.of("accession", "accessionVersion", "study")),
          Map.entry("study", List.of("study")),
          Map.entry("upload", List.of("upload")),
          Map.entry("dataset", List.of("dataset")),
          Map.entry("screen", List.of("dataset")),
          Map.entry("plate", List.of("plate")),
          Map.entry("well", List.of("well")),
          Map.entry("table", List.of("results")),
          Map.entry("path", List.of("file", "document", "layout")),
          Map.entry("key", List.of("key", "known")),
          Map.entry("number", List.of("one")),
          Map.entry("version", List.of("one")),
          Map.entry("keyId", List.of("upload")),
          Map.entry("format", List.of("form")),
          Map.entry("code", List.of("problem")));

  private final Map<String, String> names;

  private Probes(Map<String, String> names) {
    this.names = names;
  }

  /** The probes of an operation, over the names of things. */
  static List<Probe> of(ContractOperation operation, Map<String, String> names) {
    return new Probes(names).all(operation);
  }

  private List<Probe> all(ContractOperation operation) {
    List<Probe> all = new ArrayList<>();
    for (String url : urls(operation)) {
      all.add(probe(operation, url, body(operation)));
      for (String parameter : operation.query()) {
        for (String value : values(operation, parameter)) {
          all.add(probe(operation, with(operation, url, parameter, value), body(operation)));
        }
      }
    }
    if (operation.id().equals("searchByTree")) {
      names
          .keySet()
          .forEach(
              name -> trees(name).forEach(b -> all.add(probe(operation, operation.path(), b))));
    }
    return all;
  }

  private static String body(ContractOperation operation) {
    return operation.id().equals("batchGetImages")
        ? "{\"ids\": [\"{image}\"]}"
        : operation.body().replace("9a1b2c3d-1111-4222-8333-444455556666", "{upload}");
  }

  private static List<String> trees(String name) {
    String value = "{" + name + "}";
    return List.of(
        "{\"text\": \"" + value + "\"}",
        "{\"type\": \"well\", \"where\": {\"key\": \"{key}\", \"is\": \"" + value + "\"}}",
        "{\"type\": \"image\", \"where\": {\"key\": \"" + value + "\", \"exists\": true}}",
        "{\"facets\": [{\"key\": \"" + value + "\"}], \"limit\": 0}");
  }

  /** A URL for each meaning of the places in the path. */
  private List<String> urls(ContractOperation operation) {
    List<String> urls = List.of(operation.path());
    Matcher places = PLACE.matcher(operation.path());
    while (places.find()) {
      String place = places.group(1);
      List<String> next = new ArrayList<>();
      for (String url : urls) {
        meanings(operation, place)
            .forEach(name -> next.add(url.replace("{" + place + "}", "{" + name + "}")));
      }
      urls = next;
    }
    return urls;
  }

  private static List<String> meanings(ContractOperation operation, String place) {
    if (place.equals("id")) {
      return idOf(operation);
    }
    if (place.equals("name")) {
      return operation.path().contains("archives")
          ? List.of("accession}.zip{nothing", "accessionVersion}.zip{nothing")
          : List.of(
              "accession}.tsv{nothing",
              "accessionVersion}.json{nothing",
              "accessionVersion}.sha256{nothing");
    }
    return NAMES_OF_PLACES.get(place);
  }

  private static List<String> idOf(ContractOperation operation) {
    if (operation.path().contains("operations")) {
      return List.of("operation");
    }
    if (operation.path().contains("images")) {
      return List.of("image");
    }
    if (operation.path().contains("principals") || operation.path().contains("intakes")) {
      return List.of("principal");
    }
    return List.of("submission", "accession");
  }

  /** About one thing few questions are asked besides; about all things every name is asked for. */
  private List<String> values(ContractOperation operation, String parameter) {
    List<String> asked =
        operation.path().contains("{")
            ? List.of("file", "plate", "value")
            : List.copyOf(names.keySet());
    return switch (parameter) {
      case "limit" -> List.of("1000");
      case "count", "mine" -> List.of("true");
      case "cursor", "take", "seed", "c", "z", "t", "level", "region", "range", "size" -> List.of();
      case "filter" ->
          asked.stream().map(name -> "%22{key}%22%20%3D%20%22{" + name + "}%22").toList();
      default -> asked.stream().map(name -> "{" + name + "}").toList();
    };
  }

  private static String with(
      ContractOperation operation, String url, String parameter, String value) {
    String needed = operation.id().equals("convertFormat") ? "to=bia&" : "";
    return url + "?" + needed + parameter + "=" + value;
  }

  private static Probe probe(ContractOperation operation, String url, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!operation.mediaType().isEmpty()) {
      headers.put("Content-Type", operation.mediaType());
    }
    if (!operation.isRead()) {
      headers.put("If-Match", "\"none\"");
      headers.put("Idempotency-Key", UUID.randomUUID().toString());
    }
    return new Probe(operation.method(), url, headers, body);
  }
}
