package org.fovea.metadata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fovea.contract.content.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

  @ParameterizedTest
  @CsvSource({
    "E-mail, x",
    "Email, x",
    "Study Person Email, x",
    "correspondingAuthorEmail, x",
    "officePhone, x",
    "Telephone, x",
    "fax, x",
    "Address, x",
    "Study Person Address, x",
    "street, x",
    "post_or_zip, x",
    "Post code, x",
    "Anything, someone@example.org"
  })
  void contactDataIsNotForEverybody(String key, String value) {
    // given
    List<Attribute> sent = List.of(Attribute.of(key, value));

    // when, then
    assertEquals(List.of(), Disclosure.OPEN.attributes(sent));
    assertEquals(sent, Disclosure.WHOLE.attributes(sent));
  }

  @ParameterizedTest
  @CsvSource({
    "Organism, Homo sapiens",
    "Telomere length, 3",
    "Imaging method, light sheet @ 40x",
    "Mobile phase, water",
    "Zipper, YKK"
  })
  void everythingElseIs(String key, String value) {
    // given
    List<Attribute> sent = List.of(Attribute.of(key, value));

    // when, then
    assertEquals(sent, Disclosure.OPEN.attributes(sent));
  }

  @Test
  void anAttributeIsKnownByTheNameItWasSentUnderToo() {
    // given
    Attribute sent = new Attribute("Contact", "x", "Comment[E-Mail]", null, null, null, null, null);

    // when, then
    assertEquals(List.of(), Disclosure.OPEN.attributes(List.of(sent)));
  }
}
