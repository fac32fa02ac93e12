package org.fovea.contract.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The bundled contract of one service, as {@code openapi/{service}.yaml} on the class path. */
final class Contract {
  static final List<String> SERVICES = List.of("ingest", "metadata", "search", "download");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");
  private static final Map<String, Contract> LOADED = new ConcurrentHashMap<>();

  private final String service;
  private final String uri;
  private final Located root;
  private final SchemaRegistry schemas;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
  private final List<Operation> operations;

  private Contract(String service, JsonNode document) {
    this.service = service;
    this.uri = "https://contract.invalid/" + service + ".json";
    this.root = Located.root(document);
    SchemaRegistryConfig strict =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    this.schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder.schemas(Map.of(uri, document.toString())).schemaRegistryConfig(strict));
    this.operations = operations(root);
  }

  static Contract of(String service) {
    return LOADED.computeIfAbsent(
        service, name -> new Contract(name, read("/openapi/" + name + ".yaml")));
  }

  private static JsonNode read(String resource) {
    try (InputStream yaml = Contract.class.getResourceAsStream(resource)) {
      if (yaml == null) {
        throw new IllegalArgumentException("No contract on the class path at " + resource);
      }
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  String service() {
    return service;
  }

  Located root() {
    return root;
  }

  List<Operation> operations() {
    return operations;
  }

  /** The operation a request means; a HEAD without an operation of its own means the GET. */
  Optional<Operation> operation(String method, String path) {
    Optional<Operation> exact =
        operations.stream()
            .filter(o -> o.method().equals(method) && o.path().matches(path))
            .max(Comparator.comparingInt(o -> o.path().literals()));
    return exact.isEmpty() && method.equals("HEAD") ? operation("GET", path) : exact;
  }

  /** The schema of a component of {@code components/schemas}. */
  Located component(String name) {
    return root.child("components").child("schemas").child(name);
  }

  /**
   * Every way in which a value breaks a schema of this contract, each with its place in the value.
   */
  List<String> faults(Located schema, JsonNode value) {
    return compiled
        .computeIfAbsent(schema.fragment(), f -> schemas.getSchema(SchemaLocation.of(uri + f)))
        .validate(value)
        .stream()
        .map(error -> (error.getInstanceLocation() + " " + error.getMessage()).strip())
        .toList();
  }

  private static List<Operation> operations(Located root) {
    List<Operation> all = new ArrayList<>();
    root.child("paths")
        .children()
        .forEach(
            (path, item) ->
                item.children().entrySet().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(member -> operation(path, item, member.getKey(), member.getValue()))
                    .forEach(all::add));
    return List.copyOf(all);
  }

  private static Operation operation(String path, Located item, String method, Located operation) {
    Map<String, Located> parameters = new LinkedHashMap<>();
    for (Located holder : List.of(item, operation)) {
      holder
          .child("parameters")
          .elements()
          .forEach(p -> parameters.put(p.text("in") + p.text("name"), p));
    }
    return new Operation(
        operation,
        method.toUpperCase(Locale.ROOT),
        PathTemplate.of(path),
        List.copyOf(parameters.values()));
  }
}
