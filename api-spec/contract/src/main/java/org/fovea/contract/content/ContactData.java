package org.fovea.contract.content;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is contact data: e-mail, phone, fax and address. It reaches nobody but owner and curators,
 * so every service that answers, indexes or exports asks here.
 *
 * <p>Forms leave it to the study's people. Elsewhere it is known by its name, as sent or canonical,
 * and an e-mail address is one under any name.
 */
public final class ContactData {

  private static final Pattern NAME =
      Pattern.compile(
          "(?iu:e-?mail|phone|address|^\\s*mobile([\\s_-]*(number|no\\.?))?\\s*$)"
              + "|(?<!\\p{L})(?iu:mails?|tel|fax|street|zip|post[\\s_-]?code)(?!\\p{L})"
              + "|(?<=\\p{Ll})(Mail|Tel|Fax|Street|Zip|Mobile|Post[Cc]ode)(?!\\p{Ll})");
  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("\\s*[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+\\s*");

  private ContactData() {}

  /** Whether an attribute is contact data, by its name or by its value. */
  public static boolean is(Attribute attribute) {
    return isNamed(attribute.key())
        || isNamed(attribute.source())
        || isMailAddress(attribute.value());
  }

  /** Whether what stands under that name is contact data; null names nothing. */
  public static boolean isNamed(String name) {
    return name != null && NAME.matcher(name).find();
  }

  /** Whether a whole text is an e-mail address; null is none. */
  public static boolean isMailAddress(String text) {
    return text != null && text.indexOf('@') >= 0 && MAIL_ADDRESS.matcher(text).matches();
  }

  /** The attributes that are none, without qualifiers that are, in order. */
  public static List<Attribute> without(List<Attribute> sent) {
    return sent.stream().filter(a -> !is(a)).map(ContactData::withoutQualifiers).toList();
  }

  /** A section without the contact data inside it, wherever that stands. */
  public static Section without(Section sent) {
    return new Section(
        sent.type(),
        sent.id(),
        sent.title(),
        without(sent.attributes()),
        sent.links().stream()
            .filter(link -> !isMailAddress(link.url()))
            .map(link -> new Section.Link(link.url(), without(link.attributes())))
            .toList(),
        sent.sections().stream().map(ContactData::without).toList());
  }

  private static Attribute withoutQualifiers(Attribute a) {
    return a.nameQualifiers().isEmpty() && a.valueQualifiers().isEmpty()
        ? a
        : new Attribute(
            a.key(),
            a.value(),
            a.source(),
            a.group(),
            a.term(),
            a.number(),
            a.unit(),
            a.inheritedFrom(),
            a.reference(),
            open(a.nameQualifiers()),
            open(a.valueQualifiers()));
  }

  private static List<Qualifier> open(List<Qualifier> sent) {
    return sent.stream().filter(q -> !isNamed(q.name()) && !isMailAddress(q.value())).toList();
  }
}
