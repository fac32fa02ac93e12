package org.fovea.ingest.form.empiar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Python tuple of two texts, as EMPIAR writes codes and names: {@code ('OT', 'TEXT')}.
 *
 * <p>A text may hold the quote that encloses it ({@code ('O'Brien', 'J')}), which Python would
 * refuse and EMPIAR's schema asks for; it is accepted as long as only one reading is possible.
 */
record Tuple(String first, String second) {

  private static final int LONGEST = 4_000;

  /** Empty when the text is no such tuple. */
  static Optional<Tuple> parse(String text) {
    String tuple = text.strip();
    if (tuple.length() < 2
        || tuple.length() > LONGEST
        || tuple.charAt(0) != '('
        || tuple.charAt(tuple.length() - 1) != ')') {
      return Optional.empty();
    }
    String inner = tuple.substring(1, tuple.length() - 1).strip();
    List<Integer> commas = separators(inner);
    if (commas.size() != 1) {
      return Optional.empty();
    }
    int comma = commas.get(0);
    return unquoted(inner.substring(0, comma))
        .flatMap(
            first -> unquoted(inner.substring(comma + 1)).map(second -> new Tuple(first, second)));
  }

  /** Commas between a closing and an opening quote. */
  private static List<Integer> separators(String inner) {
    List<Integer> found = new ArrayList<>();
    for (int comma = inner.indexOf(','); comma >= 0; comma = inner.indexOf(',', comma + 1)) {
      String before = inner.substring(0, comma).stripTrailing();
      String after = inner.substring(comma + 1).stripLeading();
      if (isQuoted(before) && isQuoted(after)) {
        found.add(comma);
      }
    }
    return found;
  }

  private static boolean isQuoted(String text) {
    String quoted = withoutPrefix(text);
    return quoted.length() > 1
        && (quoted.charAt(0) == '\'' || quoted.charAt(0) == '"')
        && quoted.charAt(quoted.length() - 1) == quoted.charAt(0);
  }

  private static Optional<String> unquoted(String text) {
    String quoted = withoutPrefix(text.strip());
    return isQuoted(quoted)
        ? Optional.of(unescaped(quoted.substring(1, quoted.length() - 1)))
        : Optional.empty();
  }

  // Python 2 marks texts that are not ASCII.
  private static String withoutPrefix(String text) {
    return text.startsWith("u'") || text.startsWith("u\"") ? text.substring(1) : text;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      if (c == '\\' && n + 1 < text.length() && "\\'\"".indexOf(text.charAt(n + 1)) >= 0) {
        n++;
        plain.append(text.charAt(n));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
