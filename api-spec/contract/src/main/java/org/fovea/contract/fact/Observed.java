package org.fovea.contract.fact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which values of a fact images have.
 *
 * @param values the most frequent first; not all when there are very many
 * @param distinct number of different values
 */
public record Observed(List<ValueCount> values, long distinct) {

  public static final Observed NOTHING = new Observed(List.of(), 0);

  /** How many images have a value. */
  public record ValueCount(String value, long images) {}

  public Observed {
    values = List.copyOf(values);
  }

  static Observed of(long number, long images) {
    return new Observed(List.of(new ValueCount(Long.toString(number), images)), 1);
  }

  /** Every value with its number of images. */
  static Observed of(Map<String, Long> counts) {
    return new Observed(
        counts.entrySet().stream()
            .map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(ValueCount::images)
                    .reversed()
                    .thenComparing(ValueCount::value))
            .toList(),
        counts.size());
  }

  public boolean isNothing() {
    return values.isEmpty();
  }

  /** How many images have one of the values that are listed. */
  long images() {
    return values.stream().mapToLong(ValueCount::images).sum();
  }

  /** The value that all images share. */
  Optional<String> only() {
    return distinct == 1 ? Optional.of(values.get(0).value()) : Optional.empty();
  }

  /** The number that all images share. */
  Optional<BigDecimal> onlyNumber() {
    return only().map(BigDecimal::new);
  }

  /** Whether every value is so; one that is not listed counts as if it were not. */
  boolean all(Predicate<String> condition) {
    return distinct == values.size() && values.stream().map(ValueCount::value).allMatch(condition);
  }

  boolean allNumbers(Predicate<BigDecimal> condition) {
    return all(value -> condition.test(new BigDecimal(value)));
  }
}
