package org.fovea.ingest.form.bia;

import java.util.List;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.form.bia.pagetab.PageTab;

/** What never leaves owner and curators: e-mail, phone and address, wherever they stand. */
final class ContactData {

  private static final List<Key> KEYS = List.of(Key.EMAIL, Key.PHONE, Key.FAX, Key.ADDRESS);

  private ContactData() {}

  static boolean is(PageAttribute attribute) {
    return KEYS.stream().anyMatch(key -> key.is(attribute));
  }

  /** Whether a section is about people; these become the study's people and nothing else. */
  static boolean is(PageSection section) {
    SectionKind kind = SectionKind.of(section);
    return kind == SectionKind.PERSON || kind == SectionKind.ORGANISATION;
  }

  /** What the public may see of a submission. */
  static PageTab publicPart(PageTab submission) {
    return submission.without(ContactData::is);
  }
}
