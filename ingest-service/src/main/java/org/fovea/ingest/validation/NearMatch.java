package org.fovea.ingest.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a name that nothing has. */
public final class NearMatch {

  private static final int LONGEST = 300;

  /** How many names are looked at. */
  public static final int MOST_CANDIDATES = 10_000;

  private static final int SHORTEST_BEGINNING = 4;

  private NearMatch() {}

  private record Candidate(String name, int distance) {}

  /**
   * The name that differs least, if it differs by no more than a quarter of the letters; case does
   * not count, digits must be the same: another number is another thing. Else the only name that
   * begins with what was written. Looks at the first 10,000 names.
   */
  public static Optional<String> of(String written, Collection<String> names) {
    String wanted = folded(written);
    int most = Math.max(1, wanted.length() / 4);
    String digits = digits(written);
    return names.stream()
        .limit(MOST_CANDIDATES)
        .filter(name -> digits(name).equals(digits))
        .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
        .map(name -> new Candidate(name, EditDistance.between(wanted, folded(name))))
        .filter(candidate -> candidate.distance() <= most)
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name)
        .or(() -> longer(wanted, names));
  }

  private static Optional<String> longer(String wanted, Collection<String> names) {
    List<String> longer =
        names.stream()
            .limit(MOST_CANDIDATES)
            .filter(
                name -> wanted.length() >= SHORTEST_BEGINNING && folded(name).startsWith(wanted))
            .limit(2)
            .toList();
    return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  private static String digits(String text) {
    return text.replaceAll("\\D+", " ").strip();
  }

  private static String folded(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
  }
}
