package org.fovea.metadata.content;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of wells as people write them: {@code b07} is {@code B7}. */
public final class WellName {

  private static final Pattern WELL =
      Pattern.compile("\\s*([A-Za-z]{1,3})\\s*0*([1-9][0-9]{0,3})\\s*");

  private WellName() {}

  /**
   * Row letters and unpadded column; text that is no well's name stays as it is, and so names none.
   */
  public static String normalised(String text) {
    Matcher well = WELL.matcher(text);
    return well.matches() ? well.group(1).toUpperCase(Locale.ROOT) + well.group(2) : text;
  }
}
