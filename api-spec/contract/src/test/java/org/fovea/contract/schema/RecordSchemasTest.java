package org.fovea.contract.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.testing.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records and their schemas say the same: members, nested members, values of enumerations, what is
 * always there.
 */
class RecordSchemasTest {
  private static final Set<String> KIND = Set.of("kind");

  private final List<String> differences = new ArrayList<>();

  /** Sections hold sections: each pair is looked at once. */
  private final Set<String> compared = new HashSet<>();

  static Stream<Golden> all() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aRecordAndItsSchemaHaveTheSameMembers(Golden golden) {
    // given
    Place schema = new Place(golden.schema(), Schemas.read(golden.schema()));
    // when
    compare(golden.type(), schema, golden.toString());
    // then
    assertEquals(List.of(), differences);
  }

  private void compare(Class<?> type, Place schema, String where) {
    boolean seen = !compared.add(type.getName() + " " + schema);
    if (seen) {
      return;
    }
    Set<String> described = new LinkedHashSet<>();
    schema.node().path("properties").fieldNames().forEachRemaining(described::add);
    Set<String> components = new LinkedHashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.add(component.getName());
      compare(component, schema, where + "." + component.getName());
    }
    described.removeAll(components);
    described.removeAll(KIND);
    described.forEach(name -> differences.add(where + " has no member " + name));
  }

  private void compare(RecordComponent component, Place schema, String where) {
    Place member = schema.property(component.getName());
    if (member.node().isMissingNode()) {
      differences.add(where + " is not in the schema");
      return;
    }
    if (component.getType().isPrimitive() && !schema.requires(component.getName())) {
      differences.add(where + " is always written, so it must be required");
    }
    compare(component.getGenericType(), member, where);
  }

  private void compare(Type type, Place schema, String where) {
    if (type instanceof ParameterizedType list) {
      compare(list.getActualTypeArguments()[0], schema.items(), where + "[]");
    } else if (type instanceof Class<?> named && named.isRecord()) {
      compare(named, schema, where);
    } else if (type instanceof Class<?> named && named.isEnum()) {
      Set<String> constants =
          Arrays.stream(named.getEnumConstants()).map(Object::toString).collect(Collectors.toSet());
      if (!constants.equals(schema.values())) {
        differences.add(where + " has the values " + constants + ", not " + schema.values());
      }
    }
  }

  /** A node of a schema resource; references are followed. */
  private record Place(String resource, JsonNode node) {

    Place property(String name) {
      return to(node.path("properties").path(name));
    }

    Place items() {
      return to(node.path("items"));
    }

    boolean requires(String name) {
      return Stream.iterate(0, i -> i + 1)
          .limit(node.path("required").size())
          .anyMatch(i -> node.path("required").get(i).asText().equals(name));
    }

    Set<String> values() {
      Set<String> values = new LinkedHashSet<>();
      node.path("enum").forEach(value -> values.add(value.asText()));
      return values;
    }

    private Place to(JsonNode target) {
      if (!target.has("$ref")) {
        return new Place(resource, target);
      }
      String[] reference = target.path("$ref").asText().split("#", 2);
      String folder = resource.substring(0, resource.lastIndexOf('/') + 1);
      String other = reference[0].isEmpty() ? resource : folder + reference[0];
      return new Place(other, Schemas.read(other).at(reference[1]));
    }
  }
}
