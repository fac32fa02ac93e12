package org.fovea.download.selection;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Well names as people write them ({@code B07}, {@code b7}) and as the record keeps them ({@code
 * B7}).
 */
final class WellNames {
  private static final Pattern NAME = Pattern.compile("([A-Za-z]{1,2})0*([1-9][0-9]?)");

  private WellNames() {}

  /** Row letters in upper case and the unpadded column; what is no well name stays as it is. */
  static String canonical(String written) {
    Matcher name = NAME.matcher(written.strip());
    return name.matches() ? name.group(1).toUpperCase(Locale.ROOT) + name.group(2) : written;
  }
}
