package org.fovea.search.projection;

import java.util.regex.Pattern;
import org.fovea.contract.content.Attribute;

/**
 * What of a study's pairs is contact data, wherever it stands. It stays with owner and curators, so
 * it is never indexed for anybody.
 */
final class ContactData {
  private static final Pattern KEY =
      Pattern.compile(
          "(?iu)e-?mail|phone|address"
              + "|(?<!\\p{L})(mail|tel|fax|street|zip|post[ _-]?code)(?!\\p{L})");
  private static final Pattern MAIL_ADDRESS = Pattern.compile("\\s*[^\\s@]+@[^\\s@]+\\s*");

  private ContactData() {}

  static boolean is(Attribute attribute) {
    return KEY.matcher(attribute.key()).find()
        || attribute.source() != null && KEY.matcher(attribute.source()).find()
        || attribute.value() != null && MAIL_ADDRESS.matcher(attribute.value()).matches();
  }
}
