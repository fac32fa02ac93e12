package org.fovea.contract.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.contract.testing.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Producers and consumers agree on the golden samples: what is sent is what is read. */
class GoldenSamplesTest {

  static Stream<Golden> all() {
    return Golden.all();
  }

  static Stream<Golden> firstEvents() {
    return Golden.firstEvents();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSampleKeepsItsSchema(Golden golden) {
    assertEquals(List.of(), Schemas.faults(golden.schema(), Schemas.read(golden.sample())));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSampleIsReadAndWrittenBackEqual(Golden golden) throws JsonProcessingException {
    // given
    JsonNode sample = Schemas.read(golden.sample());
    // when
    Record read = Golden.JSON.treeToValue(sample, golden.type());
    // then
    assertEquals(sample, Golden.JSON.readTree(Golden.JSON.writeValueAsString(read)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void f40AReaderForgivesMembersItDoesNotKnow(Golden golden) throws JsonProcessingException {
    // given
    JsonNode sample = Schemas.read(golden.sample());
    JsonNode strange = withUnknownMembers(sample.deepCopy());
    // when
    Record read = Golden.JSON.treeToValue(strange, golden.type());
    // then
    assertEquals(Golden.JSON.treeToValue(sample, golden.type()), read);
    assertEquals(List.of(), Schemas.faults(golden.schema(), strange));
  }

  /** What release 0.1 sent at the least; a member that is demanded later is a new major version. */
  @ParameterizedTest
  @MethodSource("firstEvents")
  void f40AnEventOfTheFirstReleaseIsStillGood(Golden golden) throws JsonProcessingException {
    // given
    JsonNode first = Schemas.read(golden.sample());
    // when
    Record read = Golden.JSON.treeToValue(first, golden.type());
    // then
    assertEquals(List.of(), Schemas.faults(golden.schema(), first));
    assertEquals(first, Golden.JSON.readTree(Golden.JSON.writeValueAsString(read)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSampleShowsEveryMemberOfItsRecord(Golden golden) {
    // given
    JsonNode sample = Schemas.read(golden.sample());
    // then
    assertEquals(
        List.of(),
        Stream.of(golden.type().getRecordComponents())
            .map(component -> component.getName())
            .filter(name -> !sample.has(name))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSchemaRefusesAWrongValueInAnyPlace(Golden golden) {
    // given
    JsonNode sample = Schemas.read(golden.sample());
    // then
    assertEquals(
        List.of(),
        leaves(sample, "").filter(leaf -> accepts(golden, brokenAt(sample, leaf))).toList());
  }

  private static boolean accepts(Golden golden, JsonNode value) {
    return Schemas.faults(golden.schema(), value).isEmpty();
  }

  private static Stream<String> leaves(JsonNode node, String pointer) {
    if (node.isValueNode()) {
      return Stream.of(pointer);
    }
    return node.isArray()
        ? IntStream.range(0, node.size())
            .boxed()
            .flatMap(i -> leaves(node.get(i), pointer + "/" + i))
        : node.properties().stream().flatMap(e -> leaves(e.getValue(), pointer + "/" + e.getKey()));
  }

  private static JsonNode brokenAt(JsonNode sample, String leaf) {
    JsonNode copy = sample.deepCopy();
    int last = leaf.lastIndexOf('/');
    JsonNode holder = copy.at(leaf.substring(0, last));
    if (holder instanceof ArrayNode array) {
      array.set(Integer.parseInt(leaf.substring(last + 1)), array.objectNode());
    } else {
      ((ObjectNode) holder).putObject(leaf.substring(last + 1));
    }
    return copy;
  }

  private static JsonNode withUnknownMembers(JsonNode node) {
    node.forEach(GoldenSamplesTest::withUnknownMembers);
    if (node instanceof ObjectNode object) {
      object.put("heardOfLater", true);
    }
    return node;
  }
}
