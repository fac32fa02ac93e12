package org.fovea.ingest.form.empiar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.json.JsonTexts;
import org.fovea.ingest.table.TextRule;
import org.fovea.ingest.validation.Findings;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the form is read to an end, says what is wrong, and gives it back. */
class FuzzTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Provide
  Arbitrary<JsonNode> json() {
    Arbitrary<JsonNode> text =
        Arbitraries.of(
                "",
                " ",
                "x",
                "0",
                "('T2', '')",
                "('OT', '')",
                "data/movies",
                "/",
                "**",
                "variable",
                "RE",
                "a/b~c",
                "\u0000",
                "\ud800",
                "10.1/x")
            .map(NODES::textNode);
    Arbitrary<JsonNode> number =
        Arbitraries.of("0", "-1", "1e400", "1.50", "99999999999999999999", "1e-7", "121")
            .map(
                digits ->
                    digits.matches("-?\\d+")
                        ? NODES.numberNode(new BigInteger(digits))
                        : NODES.numberNode(new BigDecimal(digits)));
    Arbitrary<JsonNode> scalar =
        Arbitraries.oneOf(
            text,
            number,
            Arbitraries.of(NODES.nullNode(), NODES.booleanNode(true), NODES.booleanNode(false)));
    return Arbitraries.lazyOf(
        () -> scalar,
        () -> scalar,
        () -> json().list().ofMaxSize(3).map(items -> NODES.arrayNode().addAll(items)),
        this::object);
  }

  private Arbitrary<JsonNode> object() {
    Arbitrary<String> name =
        Arbitraries.of("name", "0", "", "a/b", "x~1", "authors", "order_id", "country", "path");
    return Arbitraries.maps(name, json())
        .ofMaxSize(3)
        .map(
            members -> {
              ObjectNode object = NODES.objectNode();
              members.forEach(object::set);
              return object;
            });
  }

  @Provide
  Arbitrary<List<String>> places() {
    List<String> pointers = new ArrayList<>();
    collect("", Deposition.faultless().json(), pointers);
    return Arbitraries.of(pointers).list().ofMinSize(1).ofMaxSize(3);
  }

  private static void collect(String pointer, JsonNode node, List<String> pointers) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      pointers.add(pointer + "/" + member.getKey());
      collect(pointer + "/" + member.getKey(), member.getValue(), pointers);
    }
    if (node.isArray() && !node.isEmpty()) {
      collect(pointer + "/0", node.get(0), pointers);
    }
  }

  @Property(tries = 500)
  void anyValueAnywhereIsReadToAnEnd(
      @ForAll("places") List<String> places, @ForAll("json") JsonNode value) {
    ObjectNode json = (ObjectNode) Deposition.faultless().json();
    for (String place : places) {
      int slash = place.lastIndexOf('/');
      if (json.at(place.substring(0, slash)) instanceof ObjectNode parent) {
        parent.set(place.substring(slash + 1), value.deepCopy());
      }
    }
    FormReading reading =
        Deposition.raw(Deposition.bytes(json))
            .files("data/movies/a.mrc", "x", "data/a.star")
            .read();
    assertNotNull(reading.report());
    assertNotNull(Deposition.exported(reading));
  }

  @Property(tries = 500)
  void anyMemberNobodyKnowsIsWrittenBack(@ForAll("json") JsonNode value)
      throws JsonProcessingException {
    ObjectNode json = (ObjectNode) Deposition.faultless().json();
    json.set("extra", value);
    FormReading reading = Deposition.raw(Deposition.bytes(json)).read();
    JsonNode sent =
        new JsonTexts(() -> new Findings().of(TextRule.NOT_STORABLE)).clean("/extra", value);
    assertEquals(reread(sent), reread(Deposition.exported(reading).path("extra")));
  }

  @Example
  void arraysAsDeepAsAreReadAreWrittenBack() throws JsonProcessingException {
    int around = 2;
    int depth = DepositionReader.DEEPEST - around;
    anyMemberNobodyKnowsIsWrittenBack(
        Deposition.JSON.readTree("[".repeat(depth) + "]".repeat(depth)));
  }

  private static JsonNode reread(JsonNode json) throws JsonProcessingException {
    return Deposition.JSON.readTree(json.toString());
  }

  @Property(tries = 500)
  void anyBytesAreReadToAnEnd(@ForAll byte[] bytes) {
    assertNotNull(Deposition.raw(bytes).read().report());
  }

  @Property(tries = 200)
  void anyCutOfADepositionIsReadToAnEnd(@ForAll double share) {
    byte[] whole = Deposition.bytes(Deposition.faultless().json());
    int length = (int) (Math.abs(share % 1) * whole.length);
    assertNotNull(Deposition.raw(Arrays.copyOf(whole, length)).read().report());
  }

  @Test
  void aDamagedCompressionIsTold() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Deposition.bytes(Deposition.faultless().json()));
    }
    byte[] whole = packed.toByteArray();
    Deposition cut = Deposition.raw(Arrays.copyOf(whole, whole.length - 20));
    Findings findings = new Findings();
    new DepositionReader(findings).read(cut.input().documents().get(0));
    assertEquals("deposition-unreadable", findings.report().findings().get(0).code());
    assertEquals(List.of(), Deposition.findings(Deposition.raw(whole).read()));
  }

  @Test
  void hostileDepthSizeAndNumbersAreRefused() {
    for (String value :
        Set.of(
            "[".repeat(100_000),
            "[]".repeat(1),
            "1".repeat(5_000),
            "[0" + ",0".repeat(600_000) + "]")) {
      FormReading reading =
          Deposition.raw(("{\"imagesets\": [], \"x\": " + value + "}").getBytes(UTF_8)).read();
      assertTrue(reading.report().hasErrors());
    }
  }
}
