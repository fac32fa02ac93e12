package org.fovea.ingest.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fovea.ingest.assembly.ImageKeys;
import org.fovea.ingest.plate.WellName;

/**
 * A native document without fault, with anything that its schema allows: values are drawn from the
 * served schema, so a member that the record gains is drawn, too. Names that others refer to are
 * drawn from those the study has.
 */
public final class GeneratedStudy {

  private static final JsonNode SCHEMA = schema();
  private static final int DEEPEST = 4;
  private static final int MOST = 4;

  private static final List<String> TEXTS =
      List.of(
          "Drosophila melanogaster",
          " padded\u00a0",
          "e\u0301 is not \u00e9",
          "\ud835\udd4f and \ud83d\udd2c",
          "\ufeffmark",
          "tab\tline\nreturn\r",
          "\"quoted\" \\ / ~0 ~1",
          "\u2028\u0085\u0001",
          "\u202eright to left",
          "NA",
          "0",
          "1e3",
          "55.7 nanometers",
          "33,33",
          "\u00b5m",
          "{\"a\": [1]}",
          "('OT', 'x')",
          "https://example.org/?a=b;c#d",
          "x".repeat(300));

  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "0.5", "1.50", "1e3", "1E-7", "-0.0", "123456789.125");

  private final Random random;
  private final List<String> datasets = new ArrayList<>();
  private final List<ObjectNode> plates = new ArrayList<>();
  private final List<ObjectNode> wells = new ArrayList<>();
  private final List<ObjectNode> images = new ArrayList<>();
  private final List<ObjectNode> tables = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private GeneratedStudy(long seed) {
    this.random = new Random(seed);
  }

  /** The document of a seed. */
  public static ObjectNode of(long seed) {
    return new GeneratedStudy(seed).document();
  }

  private ObjectNode document() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", "fovea/1");
    if (random.nextBoolean()) {
      root.put("form", text(SCHEMA.at("/properties/form")));
    }
    root.set("study", object(definition("study"), 0));
    if (random.nextBoolean()) {
      root.set("release", release());
    }
    put(root, "datasets", this::dataset);
    put(root, "files", this::file);
    put(root, "plates", this::plate);
    put(root, "wells", this::well);
    put(root, "images", this::image);
    put(root, "tables", this::table);
    put(root, "rows", this::row);
    return root;
  }

  private interface Maker {
    /** Takes a value of the schema; whether it has its place in the study. */
    boolean complete(ObjectNode value);
  }

  private void put(ObjectNode root, String member, Maker maker) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    String name = member.substring(0, member.length() - 1);
    for (int n = random.nextInt(MOST + 2); n > 0; n--) {
      ObjectNode value = object(definition(name), 0);
      if (maker.complete(value)) {
        items.add(value);
      }
    }
    if (!items.isEmpty() || random.nextBoolean()) {
      root.set(member, items);
    }
  }

  private ObjectNode release() {
    ObjectNode release = JsonNodeFactory.instance.objectNode();
    String rule = pick(List.of("onAcceptance", "date", "linkedRecord", "publication", "oneYear"));
    release.put("rule", rule);
    if (rule.equals("date")) {
      release.put("date", "2027-03-01");
    }
    if (List.of("linkedRecord", "publication").contains(rule) && random.nextBoolean()) {
      release.put("notAfter", "2028-02-29");
    }
    return release;
  }

  private boolean dataset(ObjectNode value) {
    String path = pick(List.of("stacks", "screenA", "movies 1", "\u00b5-\u00e9", "a.b", "~1"));
    value.put("path", path);
    return names.add("dataset " + path) && datasets.add(path);
  }

  private boolean file(ObjectNode value) {
    String path = pick(List.of("a.tif", "a/b c.mrc", "\u00e9.zarr/0/.zarray", "#1?.tsv", "A.tif"));
    value.put("path", path);
    subset(value, "datasets", datasets);
    if (value.has("sha256")) {
      value.put("sha256", "0f".repeat(32));
    }
    return names.add("file " + path);
  }

  private boolean plate(ObjectNode value) {
    return placed(value)
        && named("plate", value.get("dataset") + "/" + value.get("name"))
        && plates.add(value);
  }

  private boolean well(ObjectNode value) {
    if (plates.isEmpty()) {
      return false;
    }
    ObjectNode plate = pick(plates);
    int row = random.nextInt(Math.min(26, plate.get("rows").intValue()));
    int column = random.nextInt(plate.get("columns").intValue());
    value.set("dataset", plate.get("dataset"));
    value.set("plate", plate.get("name"));
    value.put("name", (char) ('A' + row) + String.valueOf(column + 1));
    return named("well", plate.get("dataset") + "/" + plate.get("name") + "/" + value.get("name"))
        && wells.add(value);
  }

  private boolean image(ObjectNode value) {
    value.remove(List.of("plate", "acquisition", "well", "field"));
    if (!value.has("name")) {
      value.put("name", "i" + images.size());
    }
    boolean placed = value.has("dataset") ? placed(value) : true;
    if (!wells.isEmpty() && random.nextBoolean()) {
      ObjectNode well = pick(wells);
      value.set("dataset", well.get("dataset"));
      value.set("plate", well.get("plate"));
      value.set("well", well.get("name"));
      value.put("acquisition", random.nextInt(3));
      value.put("field", random.nextInt(3));
    }
    return placed && named("image", key(value)) && images.add(value);
  }

  private static String key(ObjectNode image) {
    String dataset = image.path("dataset").asText();
    return image.has("plate")
        ? ImageKeys.inWell(
            dataset,
            image.get("plate").asText(),
            image.get("acquisition").asInt(),
            WellName.parse(image.get("well").asText()).orElseThrow(),
            image.get("field").asInt())
        : ImageKeys.named(dataset, image.path("group").asText(), image.path("name").asText());
  }

  private boolean table(ObjectNode value) {
    return placed(value)
        && named("table", value.get("dataset") + "/" + value.get("name"))
        && tables.add(value);
  }

  private boolean row(ObjectNode value) {
    if (tables.isEmpty()) {
      return false;
    }
    ObjectNode table = pick(tables);
    value.set("dataset", table.get("dataset"));
    value.set("table", table.get("name"));
    ArrayNode cells = (ArrayNode) value.get("cells");
    while (cells.size() > table.get("columns").size()) {
      cells.remove(0);
    }
    subset(
        value,
        "wells",
        wells.stream()
            .filter(well -> well.get("dataset").equals(table.get("dataset")))
            .map(well -> well.get("plate").asText() + "/" + well.get("name").asText())
            .toList());
    subset(value, "images", images.stream().map(GeneratedStudy::key).toList());
    return named("row", table.get("dataset") + "/" + table.get("name") + "/" + value.get("row"));
  }

  private boolean placed(ObjectNode value) {
    if (datasets.isEmpty()) {
      return false;
    }
    value.put("dataset", pick(datasets));
    return true;
  }

  private boolean named(String kind, String name) {
    return names.add(kind + " " + name);
  }

  private void subset(ObjectNode value, String member, List<String> known) {
    ArrayNode chosen = value.putArray(member);
    known.stream().filter(each -> random.nextBoolean()).forEach(chosen::add);
  }

  private JsonNode value(JsonNode rule, int depth) {
    if (rule.has("$ref")) {
      return value(SCHEMA.at(rule.get("$ref").textValue().substring(1)), depth);
    }
    JsonNode type = rule.path("type");
    String name = type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
    return switch (name) {
      case "string" -> JsonNodeFactory.instance.textNode(text(rule));
      case "integer" -> JsonNodeFactory.instance.numberNode(integer(rule));
      case "number" -> JsonNodeFactory.instance.numberNode(new BigDecimal(pick(NUMBERS)));
      case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
      case "array" -> array(rule, depth);
      default -> object(rule, depth);
    };
  }

  private ObjectNode object(JsonNode rule, int depth) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    Set<String> required = new HashSet<>();
    rule.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> member : rule.path("properties").properties()) {
      if (required.contains(member.getKey()) || random.nextBoolean()) {
        value.set(member.getKey(), value(member.getValue(), depth + 1));
      }
    }
    return value;
  }

  private ArrayNode array(JsonNode rule, int depth) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (int n = depth > DEEPEST ? 0 : random.nextInt(MOST); n > 0; n--) {
      items.add(value(rule.get("items"), depth + 1));
    }
    return items;
  }

  private String text(JsonNode rule) {
    if (rule.has("enum")) {
      return rule.get("enum").get(random.nextInt(rule.get("enum").size())).asText();
    }
    if (rule.path("format").asText().equals("date")) {
      return pick(List.of("2026-01-31", "2028-02-29", "1999-12-31"));
    }
    if (rule.has("pattern")) {
      return rule.get("pattern").asText().contains(":") ? "doi:10.1/\u00e9 (x)" : "movie";
    }
    return rule.has("minLength") || random.nextInt(9) > 0 ? pick(TEXTS) : "";
  }

  private long integer(JsonNode rule) {
    long lowest = rule.path("minimum").asLong();
    long highest = rule.path("maximum").asLong();
    return switch (random.nextInt(4)) {
      case 0 -> lowest;
      case 1 -> highest;
      default -> lowest + random.nextInt(20);
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static JsonNode definition(String name) {
    return SCHEMA.path("$defs").path(name);
  }

  private static JsonNode schema() {
    try (InputStream bytes =
        GeneratedStudy.class.getResourceAsStream("/formats/fovea/schema.json")) {
      return new ObjectMapper().readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
