package org.fovea.ingest.format;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.WrittenDocument;
import org.junit.jupiter.api.Test;

/** Every value of a document is in what it is converted to, or told as lost. */
class UnreadTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VALUE = "a value that nobody foresaw";

  /** An example and the form that it is converted to. */
  record Way(KnownForm from, List<WrittenDocument> documents, KnownForm to) {

    Converted with(int position, WrittenDocument changed) {
      List<WrittenDocument> sent = new ArrayList<>(documents);
      sent.set(position, changed);
      return new Converter(from, to).convert(sent.stream().map(WrittenDocument::source).toList());
    }
  }

  @Provide
  Arbitrary<Way> ways() throws IOException {
    List<Way> ways = new ArrayList<>();
    for (ExamplesTest.Example example : ExamplesTest.examples().toList()) {
      KnownForm from = KnownForm.of(example.form()).orElseThrow();
      for (KnownForm to : List.of(KnownForm.FOVEA, KnownForm.BIA, KnownForm.EMPIAR)) {
        if (from != to && from != KnownForm.FOVEA) {
          ways.add(new Way(from, documents(example), to));
        }
      }
    }
    return Arbitraries.of(ways);
  }

  private static List<WrittenDocument> documents(ExamplesTest.Example example) {
    return example.served().getDocuments().stream()
        .map(each -> new WrittenDocument(each.getPath(), "", example.text(each.getPath())))
        .toList();
  }

  @Property(tries = 500)
  void whatTheReaderHasNoPlaceForIsKeptOrTold(@ForAll("ways") Way way, @ForAll int random) {
    // Given
    int position = Math.floorMod(random, way.documents().size());
    WrittenDocument any = way.documents().get(position);
    boolean json = any.path().endsWith(".json");
    String changed = json ? json(any.text(), random >>> 2) : table(any.text(), random >>> 2);

    // When
    Converted converted = way.with(position, new WrittenDocument(any.path(), "", changed));

    // Then
    boolean kept = converted.documents().stream().anyMatch(each -> each.text().contains(VALUE));
    boolean told = converted.losses().told().stream().anyMatch(loss -> loss.value().equals(VALUE));
    boolean many = converted.losses().told().stream().anyMatch(loss -> loss.value().isEmpty());
    assertTrue(kept || told || many && !any.path().contains("study"), () -> changed);
  }

  @Test
  void aLostValueIsToldAtItsPlaceInItsDocument() {
    // Given
    String study =
        "Comment[IDR Study Accession]\tidr9999\nStudy Title\tCells\nStudy Person Fax\t+44 1234\n"
            + "Screen Number\t1\nComment[IDR Screen Name]\tidr9999-a-b/screenA\n";
    List<SourceDocument> sent =
        List.of(new WrittenDocument("idr9999-study.txt", "", study).source());

    // When
    Losses losses = new Converter(KnownForm.IDR, KnownForm.FOVEA).convert(sent).losses();

    // Then
    assertEquals(
        List.of(
            new Loss(
                Optional.of(new SentPlace("idr9999-study.txt", OptionalInt.of(3))),
                "",
                "+44 1234",
                1)),
        losses.told());
  }

  @Test
  void aDamagedDocumentLosesNothingThatCouldBeTold() {
    // Given
    String study =
        "Comment[IDR Study Accession]\tidr9999\nStudy Title\tCells\n"
            + "Screen Number\t1\nComment[IDR Screen Name]\tidr9999-a-b/screenA\n";
    List<SourceDocument> sent =
        List.of(
            new WrittenDocument("idr9999-study.txt", "", study).source(),
            SourceDocument.held("notes.json.gz", "", new byte[] {0x1f, (byte) 0x8b, 8, 0}),
            SourceDocument.held("screenA/library.txt.gz", "", new byte[] {0x1f, (byte) 0x8b, 8}));

    // When
    Losses losses = new Converter(KnownForm.IDR, KnownForm.FOVEA).convert(sent).losses();

    // Then
    assertEquals(List.of(), losses.told());
  }

  /** With a member that the form does not know, or an attribute, in any object. */
  private static String json(String text, int random) {
    JsonNode tree = assertDoesNotThrow(() -> JSON.readTree(text));
    List<Runnable> places = new ArrayList<>();
    collect(tree, places);
    places.get(Math.floorMod(random, places.size())).run();
    return tree.toString();
  }

  private static void collect(JsonNode node, List<Runnable> places) {
    if (node instanceof ObjectNode object) {
      places.add(() -> object.put("unforeseen", VALUE));
      if (object.get("attributes") instanceof ArrayNode attributes) {
        places.add(() -> attributes.addObject().put("name", "Unforeseen").put("value", VALUE));
      }
    }
    node.forEach(child -> collect(child, places));
  }

  /** With a line of its own, or a cell more in any line. */
  private static String table(String text, int random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
    int row = 1 + Math.floorMod(random >>> 1, lines.size() - 1);
    if (random % 2 == 0 || lines.get(row).startsWith("#")) {
      lines.add(row, "Unforeseen\t" + VALUE);
    } else {
      lines.set(row, lines.get(row) + "\t" + VALUE);
    }
    return String.join("\n", lines);
  }
}
