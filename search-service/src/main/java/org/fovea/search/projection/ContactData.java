package org.fovea.search.projection;

import java.util.regex.Pattern;
import org.fovea.contract.content.Attribute;

/**
 * What of a study's pairs is contact data. It stays with owner and curators, so it is never indexed
 * for anybody.
 */
final class ContactData {
  private static final Pattern KEY =
      Pattern.compile(
          "(?iu)(^|[^\\p{L}])(e-?mails?|phone|telephone|mobile|fax|address)([^\\p{L}]|$)");
  private static final Pattern MAIL_ADDRESS = Pattern.compile("\\s*[^\\s@]+@[^\\s@]+\\s*");

  private ContactData() {}

  static boolean is(Attribute attribute) {
    return KEY.matcher(attribute.key()).find()
        || attribute.source() != null && KEY.matcher(attribute.source()).find()
        || attribute.value() != null && MAIL_ADDRESS.matcher(attribute.value()).matches();
  }
}
