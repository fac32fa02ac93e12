package org.fovea.cli.images.design;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An imaged well.
 *
 * @param row from 0, as {@code column}
 * @param channels what the {@code Channels} cell lists, in order
 * @param treatment genes, reagents and conditions, empty when the form names none
 * @param control the {@code Control Type} cell, empty when blank
 */
public record WellDesign(
    int row, int column, List<ChannelDesign> channels, String treatment, String control) {

  private static final Pattern NAME = Pattern.compile("([A-Za-z]{1,2})0*([1-9]\\d{0,3})");

  public WellDesign {
    channels = List.copyOf(channels);
  }

  /** Row letters and unpadded column. */
  public String name() {
    return letters(row) + (column + 1);
  }

  /** Row letters: {@code A…Z, AA, AB…}. */
  public static String letters(int row) {
    String last = String.valueOf((char) ('A' + row % 26));
    return row < 26 ? last : letters(row / 26 - 1) + last;
  }

  /** Row and column of a well as people write it. */
  static Optional<int[]> place(String name) {
    Matcher matcher = NAME.matcher(name.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int row = 0;
    for (char letter : matcher.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
      row = row * 26 + letter - 'A' + 1;
    }
    return Optional.of(new int[] {row - 1, Integer.parseInt(matcher.group(2)) - 1});
  }
}
