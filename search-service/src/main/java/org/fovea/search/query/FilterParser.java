package org.fovea.search.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.search.query.Condition.Comparison;
import org.fovea.search.query.Condition.OfParent;
import org.fovea.search.query.Condition.Parent;
import org.fovea.search.query.Match.Bound;
import org.fovea.search.query.Match.Edge;
import org.fovea.search.query.Match.Range;

/**
 * Reads the one-line form of a condition.
 *
 * <p>Law: {@code parse(FilterPrinter.print(c))} equals {@code c}.
 */
public final class FilterParser {
  private final List<Token> tokens;
  private int at;
  private int depth;

  private FilterParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Throws {@link InvalidQueryException} naming the position of what cannot be read. */
  public static Condition parse(String filter) {
    FilterParser parser = new FilterParser(FilterLexer.tokens(filter));
    Condition condition = parser.anyOf();
    if (parser.peek().kind() != Token.Kind.END) {
      throw parser.expected("and, or, or the end");
    }
    return condition;
  }

  private Condition anyOf() {
    List<Condition> members = new ArrayList<>(List.of(allOf()));
    while (takeWord("or")) {
      members.add(allOf());
    }
    return members.size() == 1 ? members.get(0) : new Condition.Any(members);
  }

  private Condition allOf() {
    List<Condition> members = new ArrayList<>(List.of(single()));
    while (takeWord("and")) {
      members.add(single());
    }
    return members.size() == 1 ? members.get(0) : new Condition.All(members);
  }

  private Condition single() {
    if (++depth > QueryLimits.READABLE_DEPTH) {
      throw QueryLimits.tooDeep(QueryLimits.DEFAULT.depth());
    }
    try {
      return negationOrGroup();
    } finally {
      depth--;
    }
  }

  private Condition negationOrGroup() {
    Optional<Parent> parent = parentAhead();
    if (parent.isPresent()) {
      at++;
      return new OfParent(parent.get(), inParentheses());
    }
    if (peek().isSign("(")) {
      return inParentheses();
    }
    return negationAhead() ? negation() : comparison();
  }

  private boolean negationAhead() {
    return peek().isWord("not") && (ahead(1).isText() || ahead(1).isSign("("));
  }

  private Condition negation() {
    at++;
    return new Condition.Not(single());
  }

  private Condition inParentheses() {
    takeSign("(");
    Condition condition = anyOf();
    takeSign(")");
    return condition;
  }

  private Optional<Parent> parentAhead() {
    if (!ahead(1).isSign("(")) {
      return Optional.empty();
    }
    for (Parent parent : Parent.values()) {
      if (peek().isWord(parent.label())) {
        return Optional.of(parent);
      }
    }
    return Optional.empty();
  }

  private Condition comparison() {
    String key = text("a key");
    Token operator = peek();
    at++;
    if (operator.isRangeSign()) {
      return new Comparison(key, range(operator.text()));
    }
    if (operator.isSign("=")) {
      return new Comparison(key, new Match.Is(operand()));
    }
    if (operator.isSign("!=")) {
      return new Comparison(key, new Match.IsNot(operand()));
    }
    return new Comparison(key, wordMatch(operator));
  }

  private Match wordMatch(Token operator) {
    if (operator.isWord("in")) {
      return new Match.In(operands());
    }
    if (operator.isWord("contains")) {
      return new Match.Contains(text("a text"));
    }
    if (operator.isWord("prefix")) {
      return new Match.Prefix(text("a text"));
    }
    if (operator.isWord("exists")) {
      return new Match.Exists();
    }
    if (operator.isWord("between")) {
      return between();
    }
    at--;
    throw expected("one of = != < <= > >= in contains prefix exists between");
  }

  private Match between() {
    Bound low = new Bound(number(), Edge.INCLUDED);
    if (!takeWord("and")) {
      throw expected("and");
    }
    Bound high = new Bound(number(), Edge.INCLUDED);
    return new Range(Optional.of(low), Optional.of(high), unit());
  }

  /** A second sign of the other direction makes one range of both: {@code dose > 1 <= 5}. */
  private Match range(String sign) {
    Bound first = bound(sign);
    Optional<Bound> second = Optional.empty();
    if (peek().isRangeSign() && peek().text().charAt(0) != sign.charAt(0)) {
      at++;
      second = Optional.of(bound(ahead(-1).text()));
    }
    Optional<Bound> found = Optional.of(first);
    return sign.charAt(0) == '>'
        ? new Range(found, second, unit())
        : new Range(second, found, unit());
  }

  private Bound bound(String sign) {
    return new Bound(number(), sign.endsWith("=") ? Edge.INCLUDED : Edge.EXCLUDED);
  }

  private Optional<String> unit() {
    Token token = peek();
    boolean unit = token.isText() && !token.isWord("and") && !token.isWord("or");
    return unit ? Optional.of(text("a unit")) : Optional.empty();
  }

  private List<Operand> operands() {
    takeSign("(");
    List<Operand> operands = new ArrayList<>(List.of(operand()));
    while (peek().isSign(",")) {
      at++;
      operands.add(operand());
    }
    takeSign(")");
    return operands;
  }

  private Operand operand() {
    Token token = peek();
    String text = text("a value");
    Optional<BigDecimal> number =
        token.kind() == Token.Kind.WORD ? Numbers.parse(text) : Optional.empty();
    return number.<Operand>map(Operand.Number::new).orElseGet(() -> new Operand.Text(text));
  }

  private BigDecimal number() {
    if (peek().kind() == Token.Kind.WORD) {
      Optional<BigDecimal> number = Numbers.parse(peek().text());
      if (number.isPresent()) {
        at++;
        return number.get();
      }
    }
    throw expected("a number");
  }

  private String text(String what) {
    if (!peek().isText() || peek().text().isBlank()) {
      throw expected(what);
    }
    return tokens.get(at++).text();
  }

  private boolean takeWord(String word) {
    boolean found = peek().isWord(word);
    at += found ? 1 : 0;
    return found;
  }

  private void takeSign(String sign) {
    if (!peek().isSign(sign)) {
      throw expected(sign);
    }
    at++;
  }

  private Token peek() {
    return ahead(0);
  }

  private Token ahead(int offset) {
    return tokens.get(Math.min(at + offset, tokens.size() - 1));
  }

  private InvalidQueryException expected(String what) {
    Token found = peek();
    String detail =
        "Expected " + what + " at character " + found.position() + ", found " + found.shown() + ".";
    return new InvalidQueryException(
        InvalidQueryException.Kind.FILTER,
        List.of(
            QueryFault.inFilter(
                found.position(),
                detail,
                found.text(),
                "Put texts that are not plain words in double quotes.")));
  }
}
