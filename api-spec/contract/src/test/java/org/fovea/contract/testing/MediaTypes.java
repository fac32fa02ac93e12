package org.fovea.contract.testing;

import java.util.Locale;
import java.util.Optional;

/** Matching of media types against those a contract documents. */
final class MediaTypes {

  private MediaTypes() {}

  /** Without parameters, lower case. */
  static String bare(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  static boolean isJson(String contentType) {
    String bare = bare(contentType);
    return bare.equals("application/json") || bare.endsWith("+json");
  }

  /**
   * The entry of a {@code content} object for a content type; ranges such as {@code image/*} count.
   */
  static Optional<Located> entry(Located content, String contentType) {
    String bare = bare(contentType);
    return content.children().entrySet().stream()
        .filter(e -> matches(bare(e.getKey()), bare))
        .min((a, b) -> Integer.compare(stars(a.getKey()), stars(b.getKey())))
        .map(e -> e.getValue());
  }

  private static boolean matches(String range, String bare) {
    return range.equals(bare)
        || range.equals("*/*")
        || (range.endsWith("/*") && bare.startsWith(range.substring(0, range.length() - 1)));
  }

  private static int stars(String range) {
    return (int) range.chars().filter(c -> c == '*').count();
  }
}
