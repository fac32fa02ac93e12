package org.fovea.download.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern over whole paths: {@code ?} is one character, {@code *} any number of them, neither
 * crosses {@code /}; {@code **} crosses it, and {@code **}{@code /} is any number of folders, none
 * included. A pattern that ends in {@code /} means everything below. {@code \} makes the next
 * character literal. Brackets and braces are ordinary characters, since names such as {@code
 * 200972726[5176]_kinome} hold them.
 *
 * <p>Matching walks all alternatives at once: time grows with pattern times path and with nothing
 * else.
 */
public final class Glob {
  private final String pattern;
  private final List<Token> tokens = new ArrayList<>();

  private Glob(String pattern) {
    this.pattern = pattern;
    int[] points = (pattern.endsWith("/") ? pattern + "**" : pattern).codePoints().toArray();
    int at = 0;
    while (at < points.length) {
      at = read(points, at);
    }
  }

  public static Glob of(String pattern) {
    return new Glob(pattern);
  }

  /** Whether the whole path fits. */
  public boolean matches(String path) {
    BitSet states = reach(new BitSet(), 0);
    for (int point : path.codePoints().toArray()) {
      BitSet next = new BitSet();
      for (int i = states.nextSetBit(0); i >= 0; i = states.nextSetBit(i + 1)) {
        step(i, point, next);
      }
      states = next;
    }
    return states.get(tokens.size());
  }

  /** The literal characters that every matching path begins with. */
  public String literalPrefix() {
    StringBuilder prefix = new StringBuilder();
    for (Token token : tokens) {
      if (token.kind() != Kind.LITERAL) {
        break;
      }
      prefix.appendCodePoint(token.point());
    }
    return prefix.toString();
  }

  /** Whether only the path equal to {@link #literalPrefix()} matches. */
  public boolean isLiteral() {
    return tokens.stream().allMatch(token -> token.kind() == Kind.LITERAL);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && glob.pattern.equals(pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern;
  }

  private int read(int[] points, int at) {
    int point = points[at];
    if (point == '\\' && at + 1 < points.length) {
      tokens.add(new Token(Kind.LITERAL, points[at + 1]));
      return at + 2;
    }
    if (point == '*') {
      return stars(points, at);
    }
    tokens.add(point == '?' ? new Token(Kind.ONE, 0) : new Token(Kind.LITERAL, point));
    return at + 1;
  }

  private int stars(int[] points, int at) {
    int end = at;
    while (end < points.length && points[end] == '*') {
      end++;
    }
    boolean folders =
        end - at > 1
            && (at == 0 || points[at - 1] == '/')
            && end < points.length
            && points[end] == '/';
    if (folders) {
      tokens.add(new Token(Kind.FOLDERS, 0));
      tokens.add(new Token(Kind.FOLDER_NAMES, 0));
      return end + 1;
    }
    tokens.add(new Token(end - at > 1 ? Kind.DEEP : Kind.STAR, 0));
    return end;
  }

  /** Adds the state and all that can be reached from it without reading a character. */
  private BitSet reach(BitSet states, int state) {
    if (state > tokens.size() || states.get(state)) {
      return states;
    }
    states.set(state);
    if (state < tokens.size()) {
      switch (tokens.get(state).kind()) {
        case STAR, DEEP -> reach(states, state + 1);
        case FOLDERS -> reach(reach(states, state + 1), state + 2);
        default -> {}
      }
    }
    return states;
  }

  private void step(int state, int point, BitSet next) {
    if (state == tokens.size()) {
      return;
    }
    Token token = tokens.get(state);
    if (token.takes(point)) {
      reach(next, token.stays() ? state : state + 1);
    }
    if (token.kind() == Kind.FOLDER_NAMES && point == '/') {
      reach(next, state + 1);
    }
  }

  private enum Kind {
    LITERAL,
    ONE,
    STAR,
    DEEP,
    FOLDERS,
    FOLDER_NAMES
  }

  private record Token(Kind kind, int point) {

    boolean takes(int other) {
      return switch (kind) {
        case LITERAL -> other == point;
        case ONE, STAR -> other != '/';
        case DEEP, FOLDER_NAMES -> true;
        case FOLDERS -> false;
      };
    }

    boolean stays() {
      return kind == Kind.STAR || kind == Kind.DEEP || kind == Kind.FOLDER_NAMES;
    }
  }
}
