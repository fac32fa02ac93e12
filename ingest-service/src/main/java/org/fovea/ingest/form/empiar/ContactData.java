package org.fovea.ingest.form.empiar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which members are contact data: of a contact all but its name, ORCID and organisation; elsewhere
 * what is named like an address, and whatever is an e-mail address.
 */
final class ContactData {

  private static final Pattern CONTACT =
      Pattern.compile("/(corresponding_author|principal_investigator(/\\d+)?)(/author)?");
  private static final Set<String> SHOWN =
      Set.of(
          "author",
          "author_orcid",
          "first_name",
          "middle_name",
          "last_name",
          "organization",
          "name",
          "order_id");
  private static final Set<String> HIDDEN =
      Set.of(
          "email",
          "mail",
          "emails",
          "telephone",
          "phone",
          "tel",
          "mobile",
          "fax",
          "street",
          "address",
          "postcode");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  private ContactData() {}

  /** Whether a member of the object at that pointer stays with owner and curators. */
  static boolean isPrivate(String object, String name, SentValue value) {
    if (CONTACT.matcher(object).matches()) {
      return !SHOWN.contains(name);
    }
    return Arrays.stream(WORDS.split(name.replace("e-mail", "email")))
            .anyMatch(word -> HIDDEN.contains(word.toLowerCase(Locale.ROOT)))
        || isEmail(value);
  }

  static boolean isEmail(SentValue value) {
    return value.node().isTextual() && isEmail(value.node().textValue());
  }

  static boolean isEmail(String text) {
    return EMAIL.matcher(text.strip()).matches();
  }
}
