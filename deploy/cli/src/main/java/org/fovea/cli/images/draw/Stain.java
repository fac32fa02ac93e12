package org.fovea.cli.images.draw;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a channel shows, told by the words of its description; the first that fits. */
enum Stain {
  MITOTIC_CHROMATIN("FF00FF", "phospho-?histone|ph3|mitotic"),
  CENTROSOMES("FFFF00", "gamma-?tubulin|pericentrin|centrosom|centrin"),
  MICROTUBULES("00FF00", "tubulin|microtubule|spindle"),
  ACTIN("FF0000", "actin|phalloidin|stress fib"),
  SHUTTLE("00FF00", "\\byap\\b|\\btaz\\b|nf-?kb|\\brela\\b|smad|foxo|translocation"),
  MEMBRANE("FFFF00", "cd44|membrane|cadherin|wga|catenin|lectin"),
  MITOCHONDRIA("FF8000", "mitoch|mitotracker|tom20|tmrm"),
  NUCLEI("0000FF", "hoechst|hoescht|dapi|draq|dna|nucle|chromatin|h2b|histone"),
  CYTOPLASM("FF0000", "");

  private final String color;
  private final Pattern words;

  Stain(String color, String words) {
    this.color = color;
    this.words = Pattern.compile(words);
  }

  /** Its usual colour, {@code RRGGBB}. */
  String color() {
    return color;
  }

  static Stain of(String description) {
    String text = description.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(stain -> stain.words.matcher(text).find())
        .findFirst()
        .orElse(CYTOPLASM);
  }
}
