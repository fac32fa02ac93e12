package org.fovea.ingest.form.idr;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Several values in one cell. Only what is declared, or cannot be read otherwise, is split. */
final class Separators {

  private static final List<String> COMMON = List.of(";", ",", "|");
  private static final Pattern NUCLEOTIDES = Pattern.compile("[ACGTUNacgtun]{8,}");
  private static final Pattern IDENTIFIER =
      Pattern.compile("[\\p{L}\\p{N}._:-]*\\d[\\p{L}\\p{N}._:-]*");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private Separators() {}

  static List<String> split(String cell, String separator) {
    return Arrays.stream(cell.split(Pattern.quote(separator), -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** Sequences: every piece is one, whatever stands between. */
  static List<String> sequences(String cell) {
    return splitWhere(cell, NUCLEOTIDES, (pieces, separator) -> true);
  }

  /**
   * Identifiers: every piece is one and all have the same shape ({@code D-010253-01;D-010253-02}),
   * so that {@code ICI-182,780} stays whole. A comma between bare numbers may be a thousands
   * separator and splits nothing.
   */
  static List<String> identifiers(String cell) {
    return splitWhere(cell, IDENTIFIER, Separators::sameShape);
  }

  /** A list by nature (synonyms): pieces without blanks inside. */
  static List<String> words(String cell) {
    return splitWhere(cell, WORD, (pieces, separator) -> true);
  }

  private static List<String> splitWhere(
      String cell, Pattern piece, BiPredicate<List<String>, String> certain) {
    for (String separator : COMMON) {
      List<String> pieces = split(cell, separator);
      boolean fits =
          pieces.size() > 1 && pieces.stream().allMatch(text -> piece.matcher(text).matches());
      if (fits && certain.test(pieces, separator)) {
        return pieces;
      }
    }
    return List.of(cell.strip());
  }

  private static boolean sameShape(List<String> pieces, String separator) {
    boolean numbers = pieces.stream().allMatch(text -> DIGITS.matcher(text).matches());
    long shapes =
        pieces.stream().map(text -> DIGITS.matcher(text).replaceAll("9")).distinct().count();
    return shapes == 1 && !(numbers && separator.equals(","));
  }
}
