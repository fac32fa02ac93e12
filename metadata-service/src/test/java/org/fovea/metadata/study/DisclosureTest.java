package org.fovea.metadata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Section;
import org.junit.jupiter.api.Test;

class DisclosureTest {

  private static final Attribute ORGANISM = Attribute.of("Organism", "Homo sapiens");
  private static final Attribute E_MAIL = Attribute.of("E-mail", "someone@example.org");

  @Test
  void contactDataIsNotForEverybody() {
    // given
    List<Attribute> sent = List.of(ORGANISM, E_MAIL);

    // when, then
    assertEquals(List.of(ORGANISM), Disclosure.OPEN.attributes(sent));
    assertEquals(sent, Disclosure.WHOLE.attributes(sent));
  }

  @Test
  void norIsItInsideSections() {
    // given
    List<Section> sent = List.of(holding(List.of(ORGANISM, E_MAIL)));

    // when, then
    assertEquals(List.of(holding(List.of(ORGANISM))), Disclosure.OPEN.sections(sent));
    assertEquals(sent, Disclosure.WHOLE.sections(sent));
  }

  private static Section holding(List<Attribute> attributes) {
    return new Section("Lab", null, null, attributes, null, null);
  }
}
