package org.fovea.ingest.form.fovea;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.contract.content.ContentLine;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.testing.GeneratedStudy;

/** What is written of any record is read as an equal record. */
class RoundTripTest {

  @Property(tries = 300)
  void aStudyWrittenIsReadAsAnEqualRecord(@ForAll long seed) {
    // Given
    FormReading record = sent(GeneratedStudy.of(seed), new Random(seed)).readWithListed();
    assertEquals(List.of(), record.report().findings());

    // When
    int inline = new Random(seed).nextInt(5);
    FormReading again =
        NativeStudy.of(new FoveaWriter(inline).write(record, List.of())).readWithListed();

    // Then
    assertEquals(List.of(), again.report().findings());
    assertEquals(lines(record), lines(again));
    assertEquals(record.release(), again.release());
  }

  /** Some of the lists stand in companions. */
  private static NativeStudy sent(ObjectNode document, Random random) {
    Map<String, String> companions = new LinkedHashMap<>();
    for (String holds : List.of("files", "plates", "wells", "images", "rows")) {
      if (random.nextBoolean() && document.remove(holds) instanceof ArrayNode items) {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item).append('\n'));
        companions.put(holds + ".ndjson", text.toString());
        document.withArray("parts").addObject().put("holds", holds).put("path", holds + ".ndjson");
      }
    }
    NativeStudy study = NativeStudy.of(document);
    companions.forEach(study::document);
    return study;
  }

  /** As the store has them. */
  private static List<JsonNode> lines(FormReading reading) {
    List<ContentLine> lines = new ArrayList<>();
    lines.add(reading.study());
    lines.addAll(reading.datasets());
    lines.addAll(reading.files());
    lines.addAll(reading.plates());
    lines.addAll(reading.wells());
    lines.addAll(reading.images());
    lines.addAll(reading.tables());
    lines.addAll(reading.rows());
    return lines.stream().<JsonNode>map(NativeJson.MAPPER::valueToTree).toList();
  }
}
