package org.fovea.ingest.form.fovea;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.ingest.form.Forms;
import org.fovea.ingest.validation.Findings;

/** The checker and a full validator think alike of spoiled documents, and nothing is thrown. */
class SchemaCheckTest {

  private static final List<String> EXAMPLES = List.of("component", "image-set", "screen");
  private static final Schema FULL =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(FoveaSchema.SCHEMA.toString(), InputFormat.JSON);

  private static final List<String> DAYS = List.of("date", "notAfter", "releaseDate");

  @Property(tries = 300)
  void aSpoiledDocumentIsRefusedByBoth(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    ObjectNode document = example(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
    spoil(document, random);
    // To the full validator a format is a remark that binds nobody.
    Assume.that(
        DAYS.stream()
            .flatMap(day -> document.findValuesAsText(day).stream())
            .allMatch(day -> day.matches("\\d{4}-\\d{2}-\\d{2}")));

    Findings findings = new Findings();
    boolean fits =
        new SchemaCheck(FoveaSchema.SCHEMA, findings)
            .document(document, new NativePlace("d", 0, ""));

    assertEquals(
        FULL.validate(document.toString(), InputFormat.JSON).isEmpty(),
        fits,
        () -> findings.report().findings().toString());
  }

  @Property(tries = 300)
  void aSpoiledDocumentIsReadToItsEnd(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    ObjectNode document = example(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
    spoil(document, random);
    spoil(document, random);
    String text = document.toString();

    Forms forms = new Forms(List.of(new FoveaForm()));

    forms.read(NativeStudy.of(text).input());
    forms.read(NativeStudy.of(text.substring(0, random.nextInt(text.length()))).input());
  }

  private static ObjectNode example(String name) throws IOException {
    String path = "/formats/fovea/examples/" + name + "/fovea-study.json";
    try (InputStream bytes = SchemaCheckTest.class.getResourceAsStream(path)) {
      return NativeStudy.json(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void spoil(ObjectNode document, Random random) {
    List<JsonNode> holders = new ArrayList<>();
    collect(document, holders);
    JsonNode holder = holders.get(random.nextInt(holders.size()));
    JsonNode value = value(random);
    if (holder instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(List.of("titel", "name", "path"));
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(4) == 0) {
        object.remove(name);
      } else {
        object.set(name, value);
      }
    } else {
      ((ArrayNode) holder).add(value);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isContainerNode()) {
      holders.add(node);
      node.forEach(child -> collect(child, holders));
    }
  }

  private static JsonNode value(Random random) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (random.nextInt(8)) {
      case 0 -> make.nullNode();
      case 1 -> make.booleanNode(true);
      case 2 -> make.numberNode(random.nextInt(3) - 1);
      case 3 -> make.numberNode(0.5);
      case 4 -> make.textNode("");
      case 5 -> make.textNode("A1");
      case 6 -> make.arrayNode().add("x");
      default -> make.objectNode().put("path", "p");
    };
  }
}
