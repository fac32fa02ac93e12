package org.fovea.search.query;

import java.util.Locale;
import java.util.Set;

/**
 * A piece of a filter.
 *
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {

  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");

  enum Kind {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isRangeSign() {
    return kind == Kind.SIGN && COMPARISONS.contains(text);
  }

  /** Whether it is this word of the grammar; quoted text never is. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
  }

  boolean isText() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** What to show of it in a message. */
  String shown() {
    return kind == Kind.END ? "the end" : "\"" + text + "\"";
  }
}
