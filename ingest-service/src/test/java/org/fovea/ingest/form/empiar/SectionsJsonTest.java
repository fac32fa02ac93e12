package org.fovea.ingest.form.empiar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections that nobody made of JSON are no JSON, and cost nothing. */
class SectionsJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"/a/99999999999", "/a/200000", "/a/x", "/a/0//1", "/a/-/0"})
  void aPlaceThatIsNoneIsTold(String id) {
    assertTrue(SectionsJson.of("", List.of(), List.of(section(id))).isEmpty());
  }

  @Test
  void manyPlacesAreBoundedTogether() {
    List<Section> sections =
        IntStream.range(0, 100)
            .mapToObj(n -> new Section("a" + n, "/a" + n + "/5000", null, null, null, null))
            .toList();

    assertTrue(SectionsJson.of("", List.of(), sections).isEmpty());
  }

  @Test
  void aValueIsNoList() {
    List<Attribute> value = List.of(Attribute.of("a", "text"));

    assertTrue(SectionsJson.of("", value, List.of(section("/a/0"))).isEmpty());
  }

  @Test
  void aGapIsKept() {
    assertEquals(
        "{\"a\":[null,{}]}",
        SectionsJson.of("", List.of(), List.of(section("/a/1"))).orElseThrow().toString());
  }

  private static Section section(String id) {
    return new Section("a", id, null, null, null, null);
  }
}
