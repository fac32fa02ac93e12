package org.fovea.ingest.form.empiar;

import java.util.Set;
import java.util.regex.Pattern;
import org.fovea.contract.content.ContactData;

/**
 * Which members stay with owner and curators: of a contact all but its name, ORCID and
 * organisation, elsewhere what is contact data.
 */
final class ContactObjects {

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

  private ContactObjects() {}

  /** Whether a member of the object at that pointer stays with owner and curators. */
  static boolean isPrivate(String object, String name, SentValue value) {
    if (CONTACT.matcher(object).matches()) {
      return !SHOWN.contains(name);
    }
    return ContactData.isNamed(name) || isMailAddress(value);
  }

  static boolean isMailAddress(SentValue value) {
    return value.node().isTextual() && ContactData.isMailAddress(value.node().textValue());
  }
}
