package org.fovea.ingest.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a name that nothing has. */
public final class NearMatch {

  private static final int LONGEST = 300;
  private static final int MOST_CANDIDATES = 10_000;

  private NearMatch() {}

  private record Candidate(String name, int distance) {}

  /**
   * The name that differs least, if it differs by no more than a quarter of the letters; case does
   * not count. Looks at the first 10,000 names.
   */
  public static Optional<String> of(String written, Collection<String> names) {
    String wanted = folded(written);
    int most = Math.max(1, wanted.length() / 4);
    return names.stream()
        .limit(MOST_CANDIDATES)
        .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
        .map(name -> new Candidate(name, distance(wanted, folded(name))))
        .filter(candidate -> candidate.distance() <= most)
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name);
  }

  private static String folded(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
  }

  // Levenshtein, one row of the matrix at a time.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
