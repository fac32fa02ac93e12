package org.fovea.ingest.plate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on a plate. {@code parse(w.toString())} is {@code w}; {@code B07}, {@code b7} and {@code
 * r02c07} all name {@code B7}.
 *
 * @param row from 0, as in OME and NGFF
 * @param column from 0
 */
public record WellName(int row, int column) {

  private static final Pattern LETTERS =
      Pattern.compile("([A-Za-z]{1,2})\\s?[-_:]?\\s?0*([1-9]\\d{0,2})");
  private static final Pattern ROW_COLUMN =
      Pattern.compile("[rR]0*([1-9]\\d{0,2})[cC]0*([1-9]\\d{0,2})");
  private static final int ALPHABET = 26;

  public WellName {
    if (row < 0 || column < 0) {
      throw new IllegalArgumentException("a well lies at row and column 0 or above");
    }
  }

  /** Empty when the text names no well. */
  public static Optional<WellName> parse(String text) {
    String name = text.strip();
    Matcher letters = LETTERS.matcher(name);
    if (letters.matches()) {
      return Optional.of(
          new WellName(rowOf(letters.group(1)), Integer.parseInt(letters.group(2)) - 1));
    }
    Matcher numbers = ROW_COLUMN.matcher(name);
    if (numbers.matches()) {
      return Optional.of(
          new WellName(
              Integer.parseInt(numbers.group(1)) - 1, Integer.parseInt(numbers.group(2)) - 1));
    }
    return Optional.empty();
  }

  private static int rowOf(String letters) {
    int row = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      row = row * ALPHABET + (letter - 'A' + 1);
    }
    return row - 1;
  }

  /** Row letters and unpadded column: {@code B7}, {@code AF48}. */
  @Override
  public String toString() {
    StringBuilder name = new StringBuilder();
    for (int rest = row + 1; rest > 0; rest = (rest - 1) / ALPHABET) {
      name.insert(0, (char) ('A' + (rest - 1) % ALPHABET));
    }
    return name.append(column + 1).toString();
  }
}
