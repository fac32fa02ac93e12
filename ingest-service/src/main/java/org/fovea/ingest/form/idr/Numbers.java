package org.fovea.ingest.form.idr;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fovea.contract.content.ResultRowLine.Cell;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.value.NullTokens;
import org.fovea.ingest.value.Quantity;

/**
 * How the cells of one results column read as numbers; looked at as a whole, since a comma alone is
 * ambiguous.
 */
final class Numbers {

  /** Cells are text. */
  static final Numbers TEXT = new Numbers(false);

  private static final Pattern FRACTION = Pattern.compile("\\d+\\s*/\\s*\\d+");
  private static final double MOSTLY = 0.9;

  private final boolean read;
  private int numbers;
  private int decimalCommas;
  private int ambiguousCommas;
  private int fractions;
  private int others;
  private final Set<String> units = new HashSet<>();

  private Numbers(boolean read) {
    this.read = read;
  }

  static Numbers of(List<Row> rows, int position) {
    Numbers numbers = new Numbers(true);
    rows.forEach(row -> numbers.count(row.text(position)));
    return numbers;
  }

  private void count(String text) {
    if (text.isEmpty() || NullTokens.isNull(text)) {
      return;
    }
    Optional<Quantity> quantity = Quantity.parse(text);
    if (quantity.isPresent()) {
      numbers++;
      units.add(String.valueOf(quantity.get().unit()));
    } else if (Quantity.isSurelyDecimalComma(text)) {
      decimalCommas++;
      units.add(String.valueOf(Quantity.parseDecimalComma(text).map(Quantity::unit).orElse(null)));
    } else if (Quantity.parseDecimalComma(text).isPresent()) {
      ambiguousCommas++;
    } else if (FRACTION.matcher(text).matches()) {
      fractions++;
    } else {
      others++;
    }
  }

  private boolean hasDecimalCommas() {
    return decimalCommas > 0 && decimalCommas + numbers + ambiguousCommas >= fractions + others;
  }

  /** Whether the cell has a comma that is read as the decimal one, as others of its column show. */
  boolean isDecimalComma(String text) {
    return read
        && hasDecimalCommas()
        && Quantity.parse(text).isEmpty()
        && Quantity.parseDecimalComma(text).isPresent();
  }

  /** Whether the cell's comma may separate thousands or decimals: then it is no number. */
  boolean isAmbiguous(String text) {
    return read
        && !hasDecimalCommas()
        && numbers + ambiguousCommas > fractions + others
        && Quantity.parseDecimalComma(text).isPresent();
  }

  /** Whether the cell alone keeps a column of numbers from being one. */
  boolean isOdd(String text) {
    return read
        && others > 0
        && numbers + decimalCommas
            >= MOSTLY * (numbers + decimalCommas + others + fractions + ambiguousCommas)
        && !text.isEmpty()
        && !NullTokens.isNull(text)
        && Quantity.parseDecimalComma(text).or(() -> Quantity.parse(text)).isEmpty()
        && !FRACTION.matcher(text).matches();
  }

  /** All cells with a value are numbers, and there is one. */
  boolean allNumbers() {
    boolean commasRead = ambiguousCommas == 0 || hasDecimalCommas();
    return read && numbers + decimalCommas > 0 && fractions + others == 0 && commasRead;
  }

  /** The unit that all share. */
  Optional<String> unit() {
    return units.size() == 1
        ? units.stream().filter(unit -> !unit.equals("null")).findFirst()
        : Optional.empty();
  }

  Cell cell(String raw) {
    String text = raw.strip();
    if (!read || text.isEmpty()) {
      return new Cell(raw, null, null, null);
    }
    if (NullTokens.isNull(text)) {
      return new Cell(raw, null, null, text);
    }
    Optional<Quantity> quantity =
        Quantity.parse(text)
            .or(() -> hasDecimalCommas() ? Quantity.parseDecimalComma(text) : Optional.empty());
    return new Cell(
        raw,
        quantity.map(Quantity::number).orElse(null),
        quantity.map(Quantity::unit).orElse(null),
        null);
  }
}
