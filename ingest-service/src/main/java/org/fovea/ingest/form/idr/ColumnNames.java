package org.fovea.ingest.form.idr;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of columns with and without their MAGE-TAB wrapping. */
final class ColumnNames {

  private static final Pattern WRAPPED =
      Pattern.compile(
          "(?i)(Characteristics|Comment|Experimental Condition|Factor Value|Parameter"
              + " Value)\\s*\\[([^\\[\\]]*)\\]");
  private static final Pattern CONDITION =
      Pattern.compile("(?i)(Experimental Condition|Factor Value)\\s*\\[[^\\[\\]]*\\]");

  private ColumnNames() {}

  /** {@code Organism} for {@code Characteristics [Organism]}; other names as they are. */
  static String stripped(String header) {
    Matcher wrapped = WRAPPED.matcher(header.strip());
    return wrapped.matches() ? wrapped.group(2).strip() : header.strip();
  }

  static boolean isCondition(String header) {
    return CONDITION.matcher(header.strip()).matches();
  }

  /**
   * Letters and digits only, so that {@code NumberOfCells (DPC)} meets {@code Number of Cells
   * (DPC)}.
   */
  static String squashed(String header) {
    return stripped(header).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
