package org.fovea.ingest.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Units of measurement as people write them in tables. Unknown words are never taken for a unit.
 */
final class Units {

  private static final Set<String> SYMBOLS =
      Set.of(
          ("% M mM uM µM μM nM pM fM mol g kg mg ug µg μg ng pg l L ml mL ul uL µl µL μl nl nL m cm"
               + " mm um µm μm nm pm Å s ms us µs ns min mins h hr hrs d kV V Hz kHz MHz K °C ° Da"
               + " kDa U kb bp px xg rpm MOI")
              .split(" "));
  private static final String PREFIX = "(kilo|centi|milli|micro|nano|pico|femto)?";
  private static final Pattern WORD =
      Pattern.compile(
          String.join(
              "|",
              PREFIX + "(molar|moles?|met(er|re)s?|grams?|lit(er|re)s?|volts?|daltons?|hertz)",
              PREFIX + "seconds?",
              "minutes?|hours?|days?|weeks?|months?|years?",
              "degrees?(\\scelsius|\\sc)?|percent|kelvin",
              "[aå]ngstr[oö]ms?|pixels?|units?|microns?|volume|weight"));

  private Units() {}

  static boolean isUnit(String text) {
    if (isSimple(text)) {
      return true;
    }
    String[] ratio = text.split("\\s+per\\s+|\\s*/\\s*", -1);
    return ratio.length == 2 && isSimple(ratio[0]) && isSimple(ratio[1]);
  }

  private static boolean isSimple(String text) {
    return SYMBOLS.contains(text) || WORD.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }
}
