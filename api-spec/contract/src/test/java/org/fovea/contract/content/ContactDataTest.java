package org.fovea.contract.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E-mail",
        "Email",
        "email",
        "e-mails",
        "Mail",
        "Contact mail",
        "Study Person Email",
        "correspondingAuthorEmail",
        "officePhone",
        "Telephone",
        "telephone_number",
        "Tel",
        "Mobile",
        "mobile number",
        "fax",
        "officeFax",
        "Fax number",
        "Address",
        "Study Person Address",
        "street",
        "homeStreet",
        "post_or_zip",
        "Post code",
        "postcode"
      })
  void aNameTellsContactData(String name) {
    assertTrue(ContactData.isNamed(name));
    assertTrue(ContactData.is(Attribute.of(name, "x")));
  }

  @ParameterizedTest
  @CsvSource({
    "Organism, Homo sapiens",
    "Telomere length, 3",
    "Imaging method, light sheet @ 40x",
    "Mobile phase, water",
    "Zipper, YKK",
    "Hotel, Ritz",
    "Faxed, no",
    "Handle, @fovea",
    "Description, write to someone@example.org for plasmids"
  })
  void everythingElseIsNone(String name, String value) {
    assertFalse(ContactData.is(Attribute.of(name, value)));
  }

  @Test
  void anAddressIsKnownUnderAnyName() {
    assertTrue(ContactData.is(Attribute.of("Anything", " someone@example.org ")));
  }

  @Test
  void theNameAsSentCounts() {
    // given
    Attribute sent = new Attribute("Contact", "x", "Comment[E-Mail]", null, null, null, null, null);

    // then
    assertTrue(ContactData.is(sent));
  }

  @Test
  void nothingOfItIsLeftInASection() {
    // given
    Attribute kept = qualified(List.of(new Qualifier("unit", "m")));
    Attribute told = qualified(List.of(new Qualifier("unit", "m"), new Qualifier("phone", "0123")));
    Section inner =
        new Section("Lab", null, null, List.of(Attribute.of("Fax", "1"), told), null, null);
    Section outer =
        new Section(
            "Group",
            null,
            null,
            List.of(told),
            List.of(
                new Section.Link("https://example.org", List.of(Attribute.of("E-mail", "x"))),
                new Section.Link("mailto:someone@example.org", null)),
            List.of(inner));

    // when
    Section open = ContactData.without(outer);

    // then
    assertEquals(
        new Section(
            "Group",
            null,
            null,
            List.of(kept),
            List.of(new Section.Link("https://example.org", null)),
            List.of(new Section("Lab", null, null, List.of(kept), null, null))),
        open);
  }

  private static Attribute qualified(List<Qualifier> qualifiers) {
    return new Attribute("Size", "3", null, null, null, null, null, null, null, null, qualifiers);
  }
}
