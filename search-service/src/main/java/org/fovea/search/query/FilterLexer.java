package org.fovea.search.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a filter into tokens. */
final class FilterLexer {
  private static final String SIGNS = "(),=!<>";

  private final String filter;
  private int at;

  private FilterLexer(String filter) {
    this.filter = filter;
  }

  /** The tokens, the last one being the end. */
  static List<Token> tokens(String filter) {
    FilterLexer lexer = new FilterLexer(filter);
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(lexer.next());
    } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
    return tokens;
  }

  /** Whether a text can stand in a filter without quotes. */
  static boolean isPlain(String text) {
    return !text.isEmpty() && text.chars().allMatch(FilterLexer::isWordPart);
  }

  private Token next() {
    while (at < filter.length() && isSpace(filter.charAt(at))) {
      at++;
    }
    if (at == filter.length()) {
      return new Token(Token.Kind.END, "", at + 1);
    }
    char first = filter.charAt(at);
    if (first == '"') {
      return quoted();
    }
    return SIGNS.indexOf(first) >= 0 ? sign() : word();
  }

  private Token sign() {
    int start = at++;
    char first = filter.charAt(start);
    if ("!<>".indexOf(first) >= 0 && at < filter.length() && filter.charAt(at) == '=') {
      at++;
    }
    return new Token(Token.Kind.SIGN, filter.substring(start, at), start + 1);
  }

  private Token word() {
    int start = at;
    while (at < filter.length() && isWordPart(filter.charAt(at))) {
      at++;
    }
    return new Token(Token.Kind.WORD, filter.substring(start, at), start + 1);
  }

  private Token quoted() {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < filter.length() && filter.charAt(at) != '"') {
      boolean escaped = filter.charAt(at) == '\\' && at + 1 < filter.length();
      at += escaped ? 1 : 0;
      text.append(filter.charAt(at++));
    }
    if (at == filter.length()) {
      throw new InvalidQueryException(
          InvalidQueryException.Kind.FILTER,
          List.of(
              QueryFault.inFilter(
                  start + 1, "The quote is never closed.", text.toString(), "Add a \".")));
    }
    at++;
    return new Token(Token.Kind.QUOTED, text.toString(), start + 1);
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isWordPart(int character) {
    return !isSpace(character) && character != '"' && SIGNS.indexOf(character) < 0;
  }
}
