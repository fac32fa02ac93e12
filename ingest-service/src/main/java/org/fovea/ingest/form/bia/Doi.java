package org.fovea.ingest.form.bia;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A DOI in a text: alone, as a URL or after {@code doi:}, or somewhere in it. */
record Doi(String name, Form form) {

  private static final Pattern CLEAN =
      Pattern.compile("(?i)(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)");
  private static final Pattern ANYWHERE = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>]+");
  private static final Pattern URL =
      Pattern.compile("(?i)https?://(?:dx\\.|www\\.)?doi\\.org/\\S+");

  enum Form {
    CLEAN,
    MENDED
  }

  static Optional<Doi> in(String text) {
    Matcher clean = CLEAN.matcher(text.strip());
    if (clean.matches()) {
      return Optional.of(new Doi(clean.group(1), Form.CLEAN));
    }
    Matcher anywhere = ANYWHERE.matcher(text);
    return anywhere.find()
        ? Optional.of(new Doi(anywhere.group().replaceAll("[.,;)]+$", ""), Form.MENDED))
        : Optional.empty();
  }

  static boolean isUrl(String text) {
    return URL.matcher(text.strip()).matches();
  }

  String curie() {
    return "doi:" + name;
  }
}
