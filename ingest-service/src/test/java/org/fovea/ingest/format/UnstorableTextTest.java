package org.fovea.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.conventions.content.CanonicalJson;
import org.fovea.conventions.text.StorableText;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.form.bia.pagetab.PageTabReader;
import org.fovea.ingest.form.bia.pagetab.PageTabTsvWriter;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Findings;

/**
 * The examples are of every form and without a fault (see {@link ExamplesTest}); with one character
 * anywhere in them that no database holds they are told so, there.
 */
class UnstorableTextTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** A study in a form. */
  record Sent(KnownForm form, List<WrittenDocument> documents) {

    FormReading with(WrittenDocument spoilt) {
      List<SourceDocument> all =
          documents.stream()
              .map(each -> each.path().equals(spoilt.path()) ? spoilt : each)
              .map(WrittenDocument::source)
              .toList();
      FormInput input = new FormInput("s", null, all, List.of(), List.of());
      Assume.that(form.adapter().recognises(input));
      return form.adapter().read(input);
    }
  }

  /** A document with such a character, and where it stands. */
  record Spoilt(WrittenDocument document, String place) {}

  @Provide
  Arbitrary<Sent> studies() throws IOException {
    List<Sent> studies =
        new ArrayList<>(
            ExamplesTest.examples()
                .map(each -> new Sent(KnownForm.of(each.form()).orElseThrow(), documents(each)))
                .toList());
    studies.add(tables(studies));
    return Arbitraries.of(studies);
  }

  private static List<WrittenDocument> documents(ExamplesTest.Example example) {
    return example.served().getDocuments().stream()
        .map(each -> new WrittenDocument(each.getPath(), "", example.text(each.getPath())))
        .toList();
  }

  /** The study in PageTab's other notation, its list of files too. */
  private static Sent tables(List<Sent> studies) {
    List<WrittenDocument> json =
        studies.stream()
            .filter(each -> each.form() == KnownForm.BIA)
            .findFirst()
            .orElseThrow()
            .documents();
    String text =
        PageTabTsvWriter.tsv(
                PageTabReader.read(json.get(0).source().text(), new Findings()).orElseThrow())
            .text();
    return new Sent(
        KnownForm.BIA,
        List.of(
            new WrittenDocument("study.tsv", "", text.replace("stacks.json", "stacks.tsv")),
            new WrittenDocument("stacks.tsv", "", "Files\tStain\na/1.tif\tDAPI\na/2.tif\t\n")));
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.of('\0', '\uD800', '\uDBFF', '\uDC00', '\uDFFF');
  }

  @Property(tries = 1000)
  void oneCharacterThatNobodyStoresIsToldWhereItStands(
      @ForAll("studies") Sent study, @ForAll("characters") char bad, @ForAll int random) {
    // Given
    WrittenDocument any = study.documents().get(Math.floorMod(random, study.documents().size()));
    Spoilt spoilt = spoil(any, bad, random >>> 3);

    // When
    FormReading reading = study.with(spoilt.document());

    // Then
    List<Finding> told =
        reading.report().findings().stream()
            .filter(finding -> finding.code().equals("text-not-storable"))
            .toList();
    assertEquals(
        List.of(any.path() + " " + spoilt.place()), told.stream().map(this::place).toList());
    assertTrue(told.get(0).value().matches("(?s).*\\\\u(0000|d[8-f]..).*"));
    assertDoesNotThrow(() -> CanonicalJson.text(reading.report()));
    lines(reading).forEach(line -> assertDoesNotThrow(() -> CanonicalJson.text(line)));
  }

  private String place(Finding finding) {
    return finding.file()
        + (finding.row() == null ? "" : " " + finding.row())
        + (finding.column() == null ? "" : " " + finding.column())
        + (finding.pointer() == null ? "" : " " + finding.pointer());
  }

  private static Stream<Object> lines(FormReading reading) {
    return Stream.concat(
        Stream.of(reading.study()),
        Stream.of(
                reading.documents(),
                reading.datasets(),
                reading.files(),
                reading.plates(),
                reading.wells(),
                reading.images(),
                reading.tables(),
                reading.rows(),
                reading.facts())
            .flatMap(Collection::stream));
  }

  private static Spoilt spoil(WrittenDocument document, char bad, int random) {
    if (document.path().endsWith(".json")) {
      return json(document, bad, random);
    }
    return document.path().endsWith(".ndjson")
        ? line(document, bad, random)
        : cell(document, random);
  }

  private static Spoilt json(WrittenDocument document, char bad, int random) {
    JsonNode tree = tree(document.text());
    String pointer = spoil(tree, bad, random);
    return new Spoilt(with(document, written(tree)), StorableText.shown(pointer));
  }

  private static Spoilt line(WrittenDocument document, char bad, int random) {
    List<String> lines = new ArrayList<>(document.text().lines().toList());
    int line = Math.floorMod(random, lines.size());
    JsonNode tree = tree(lines.get(line));
    String pointer = spoil(tree, bad, random);
    lines.set(line, written(tree));
    return new Spoilt(
        with(document, String.join("\n", lines)), (line + 1) + " " + StorableText.shown(pointer));
  }

  /** Puts the character into any name or text of the tree. */
  private static String spoil(JsonNode tree, char bad, int random) {
    List<UnaryOperator<String>> places = new ArrayList<>();
    collect("", tree, places);
    return places.get(Math.floorMod(random, places.size())).apply(String.valueOf(bad));
  }

  private static void collect(String pointer, JsonNode node, List<UnaryOperator<String>> places) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        String name = member.getKey();
        String inner = pointer + "/" + name;
        places.add(bad -> renamed(object, name, pointer, bad));
        if (member.getValue().isTextual()) {
          places.add(
              bad -> {
                object.set(name, spoilt(object.get(name), bad));
                return inner;
              });
        }
        collect(inner, member.getValue(), places);
      }
    }
    if (node instanceof ArrayNode array) {
      for (int n = 0; n < array.size(); n++) {
        collect(pointer + "/" + n, array.get(n), places);
      }
    }
  }

  // Half a pair in a name is no JSON to its parser, which tells the line.
  private static String renamed(ObjectNode object, String name, String pointer, String bad) {
    Assume.that(bad.equals("\0"));
    object.set(name + bad, object.remove(name));
    return pointer + "/" + name + bad;
  }

  private static JsonNode spoilt(JsonNode text, String bad) {
    int middle = text.textValue().length() / 2;
    return TextNode.valueOf(
        text.textValue().substring(0, middle) + bad + text.textValue().substring(middle));
  }

  /** Tables are bytes of UTF-8, which has no halves. */
  private static Spoilt cell(WrittenDocument document, int random) {
    List<String> lines = new ArrayList<>(document.text().lines().toList());
    int row = Math.floorMod(random, lines.size());
    List<String> cells = new ArrayList<>(Arrays.asList(lines.get(row).split("\t", -1)));
    int column = Math.floorMod(random >>> 8, cells.size());
    Assume.that(!cells.get(column).startsWith("#") && !cells.get(column).isBlank());
    cells.set(column, cells.get(column) + "\0");
    lines.set(row, String.join("\t", cells));
    String name =
        document.path().matches(".*(study|images).*")
            ? "column " + (column + 1)
            : lines.get(0).split("\t", -1)[column].replace("\0", "\\u0000");
    return new Spoilt(with(document, String.join("\n", lines)), (row + 1) + " " + name);
  }

  private static WrittenDocument with(WrittenDocument document, String text) {
    return new WrittenDocument(document.path(), "", new String(text.getBytes(UTF_8), UTF_8));
  }

  private static JsonNode tree(String text) {
    return assertDoesNotThrow(() -> JSON.readTree(text));
  }

  private static String written(JsonNode tree) {
    return assertDoesNotThrow(() -> JSON.writeValueAsString(tree));
  }
}
