package org.fovea.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.form.fovea.FoveaWriter;
import org.fovea.ingest.testing.GeneratedStudy;
import org.junit.jupiter.api.Test;

/** Any record can be written in any form, and what the form does not hold is told. */
class LossTest {

  @Property(tries = 200)
  void whatIsNotThereAfterwardsIsTold(@ForAll long seed, @ForAll("written") KnownForm form) {
    // Given
    List<SourceDocument> sent = List.of(document(GeneratedStudy.of(seed).toString()));

    // When
    Converted converted = new Converter(KnownForm.FOVEA, form).convert(sent);

    // Then
    Map<String, Integer> lost = values(KnownForm.FOVEA, sent);
    values(form, converted.documents().stream().map(WrittenDocument::source).toList())
        .forEach((value, count) -> lost.merge(value, -count, Integer::sum));
    TreeSet<String> untold = new TreeSet<>();
    lost.forEach((value, count) -> untold.addAll(count > 0 ? List.of(place(value)) : List.of()));
    converted.losses().told().forEach(loss -> untold.remove(kind(loss.pointer())));
    assertEquals(List.of(), List.copyOf(untold));
  }

  @Test
  void whatIsNotAsTheSchemaSaysIsLostWhenItIsRead() {
    // Given
    String study =
        """
        {"format": "fovea/1", "study": {"title": "Cells", "keywords": ["a"], "colour": "red"},
         "release": {"rule": "date"},
         "datasets": [{"path": "screenA", "kind": "screen"}, {"path": "b", "kind": "plate"}],
         "plates": [{"dataset": "screenA", "name": "P1", "rows": 8, "columns": 12}],
         "wells": [{"dataset": "screenA", "plate": "P1", "name": "A1"},
                   {"dataset": "screenA", "plate": "P1", "name": "A0"},
                   {"dataset": "screenA", "plate": "P9", "name": "A1"}],
         "rows": [{}], "parts": [{"holds": "rows", "path": "r.ndjson"}]}
        """;
    List<SourceDocument> sent =
        List.of(
            document(study),
            SourceDocument.held("r.ndjson", "application/x-ndjson", "{}\n{}\n".getBytes(UTF_8)));

    // When
    Losses losses = new Converter(KnownForm.FOVEA, KnownForm.FOVEA).convert(sent).losses();

    // Then
    assertEquals(
        List.of(
            "/study/keywords/0 a 1",
            "/study/colour red 1",
            "/release/rule date 1",
            "/wells  2",
            "/datasets  1",
            "/rows  3"),
        losses.told().stream()
            .map(loss -> loss.pointer() + " " + loss.value() + " " + loss.count())
            .toList());
    assertEquals(9, losses.count());
  }

  @Provide
  Arbitrary<KnownForm> written() {
    return Arbitraries.of(KnownForm.BIA, KnownForm.EMPIAR, KnownForm.FOVEA);
  }

  private static SourceDocument document(String text) {
    return SourceDocument.held("fovea-study.json", "application/json", text.getBytes(UTF_8));
  }

  /** How often a value stands at a kind of place. */
  private static Map<String, Integer> values(KnownForm form, List<SourceDocument> documents) {
    FormInput sent = new FormInput("s", null, documents, List.of(), List.of());
    FormInput whole = new FormInput("s", null, documents, form.adapter().listed(sent), List.of());
    Map<String, Integer> values = new HashMap<>();
    JsonNode tree = FoveaWriter.tree(form.adapter().read(whole)).without(List.of("format", "form"));
    collect("", tree, values);
    return values;
  }

  private static void collect(String pointer, JsonNode node, Map<String, Integer> values) {
    node.properties()
        .forEach(member -> collect(pointer + "/" + member.getKey(), member.getValue(), values));
    if (node.isArray()) {
      node.forEach(item -> collect(pointer, item, values));
    } else if (node.isValueNode() && !node.asText().isEmpty()) {
      String text =
          node.isNumber() ? node.decimalValue().stripTrailingZeros().toString() : node.asText();
      values.merge(pointer + " " + text, 1, Integer::sum);
    }
  }

  private static String place(String value) {
    return kind(value.substring(0, value.indexOf(' ')));
  }

  /** A pointer without positions; that of the list where one loss stands for many. */
  private static String kind(String pointer) {
    List<String> members = new ArrayList<>(List.of(pointer.split("/")));
    members.removeIf(member -> member.matches("\\d*"));
    boolean many = List.of("plates", "wells", "images", "rows", "files").contains(members.get(0));
    return many ? members.get(0) : String.join("/", members);
  }
}
