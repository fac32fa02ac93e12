package org.fovea.ingest.form.idr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.ResultTableLine.Level;

/** The level a value is measured at, from its text; the text is always kept. */
final class Levels {

  private static final String UNSTATED = "unstated";
  private static final Pattern REPLICATES =
      Pattern.compile("(single|multiple) replicates? of (.+)");
  private static final Map<String, String> TARGETS =
      Map.ofEntries(
          Map.entry("well", "well"),
          Map.entry("field", "field"),
          Map.entry("image", "image"),
          Map.entry("object", "object"),
          Map.entry("cell", "object"),
          Map.entry("reagent", "reagent"),
          Map.entry("sirna", "reagent"),
          Map.entry("compound", "reagent"),
          Map.entry("gene", "gene"),
          Map.entry("protein", "protein"),
          Map.entry("experimental condition", "condition"),
          Map.entry("condition", "condition"),
          Map.entry("phenotype", "phenotype"));

  private Levels() {}

  /** Empty for blank text. Words that are no level give no target: see {@link #isKnown}. */
  static Optional<Level> parse(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String rest =
        text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst(" level$", "");
    String replicates = UNSTATED;
    Matcher shape = REPLICATES.matcher(rest);
    if (shape.matches()) {
      replicates = shape.group(1);
      rest = shape.group(2);
    }
    Set<String> targets = new LinkedHashSet<>();
    for (String word : rest.split(" and |, ?|/")) {
      target(word.replaceFirst("^multiple ", "").strip()).ifPresent(targets::add);
    }
    return Optional.of(new Level(text, List.copyOf(targets), replicates));
  }

  /** What a level may be called. */
  static Set<String> names() {
    return TARGETS.keySet();
  }

  static boolean isKnown(Level level) {
    return !level.targets().isEmpty();
  }

  private static Optional<String> target(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return Optional.ofNullable(TARGETS.getOrDefault(word, TARGETS.get(singular)));
  }
}
