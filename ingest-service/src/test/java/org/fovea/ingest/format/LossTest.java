package org.fovea.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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

  @Provide
  Arbitrary<KnownForm> written() {
    return Arbitraries.of(KnownForm.BIA, KnownForm.EMPIAR, KnownForm.FOVEA);
  }

  private static SourceDocument document(String text) {
    return SourceDocument.held(
        "fovea-study.json", "application/json", text.getBytes(StandardCharsets.UTF_8));
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
    } else if (node.isValueNode()) {
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
