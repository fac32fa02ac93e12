package org.fovea.metadata.study;

import java.util.List;
import java.util.regex.Pattern;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;

/**
 * How much of a form's own words a reader gets. Forms are asked to leave contact data to the
 * study's people; whatever still stands elsewhere under the name of an e-mail, phone or address, or
 * is an e-mail address, leaves with {@link #WHOLE} only.
 */
public enum Disclosure {
  /** To owner, named readers and curators. */
  WHOLE,
  /** To everybody: without contact data. */
  OPEN;

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?iu)e-?mail|phone|address|(?<!\\p{L})(mail|tel|fax|street|zip|post["
              + " _-]?code)(?!\\p{L})");
  private static final Pattern MAIL_ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");

  /** The attributes the reader gets, in order. */
  public List<Attribute> attributes(List<Attribute> sent) {
    return this == WHOLE
        ? sent
        : sent.stream().filter(a -> !isContact(a)).map(Disclosure::withoutContacts).toList();
  }

  /** The sections, and all inside them, as far as the reader gets them. */
  public List<Section> sections(List<Section> sent) {
    return this == WHOLE ? sent : sent.stream().map(this::section).toList();
  }

  private Section section(Section sent) {
    return new Section(
        sent.type(),
        sent.id(),
        sent.title(),
        attributes(sent.attributes()),
        sent.links().stream()
            .map(link -> new Section.Link(link.url(), attributes(link.attributes())))
            .toList(),
        sections(sent.sections()));
  }

  private static Attribute withoutContacts(Attribute a) {
    return new Attribute(
        a.key(),
        a.value(),
        a.source(),
        a.group(),
        a.term(),
        a.number(),
        a.unit(),
        a.inheritedFrom(),
        a.reference(),
        withoutContacts(a.nameQualifiers()),
        withoutContacts(a.valueQualifiers()));
  }

  private static List<Qualifier> withoutContacts(List<Qualifier> sent) {
    return sent.stream().filter(q -> !namesContact(q.name()) && !isMailAddress(q.value())).toList();
  }

  private static boolean isContact(Attribute attribute) {
    return namesContact(attribute.key())
        || namesContact(attribute.source())
        || isMailAddress(attribute.value());
  }

  private static boolean namesContact(String nameOrNull) {
    return nameOrNull != null && CONTACT.matcher(nameOrNull).find();
  }

  private static boolean isMailAddress(String valueOrNull) {
    return valueOrNull != null && MAIL_ADDRESS.matcher(valueOrNull.strip()).matches();
  }
}
