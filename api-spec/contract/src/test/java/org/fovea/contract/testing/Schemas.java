package org.fovea.contract.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON Schemas of events, content lines and layouts on the class path. */
public final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Schemas() {}

  /**
   * Every way in which a value breaks a schema, each with its place in the value.
   *
   * @param resource for instance {@code events/org.fovea.study.state.v1.schema.json}
   */
  public static List<String> faults(String resource, JsonNode value) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of("classpath:" + resource));
    return schema.validate(value).stream()
        .map(error -> (error.getInstanceLocation() + " " + error.getMessage()).strip())
        .toList();
  }

  /** A JSON resource, for instance a golden sample. */
  public static JsonNode read(String resource) {
    try (InputStream json = Schemas.class.getResourceAsStream("/" + resource)) {
      if (json == null) {
        throw new IllegalArgumentException("Nothing on the class path at " + resource);
      }
      return BodyCheck.JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
