package org.fovea.search.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is asked of the values of a key; true when one of the values fulfils it. */
public sealed interface Match {

  /** A value is this one. */
  record Is(Operand operand) implements Match {}

  /** There are values and none of them is this one. */
  record IsNot(Operand operand) implements Match {}

  /** A value is one of these. */
  record In(List<Operand> operands) implements Match {
    public In {
      operands = List.copyOf(operands);
    }
  }

  /** A value has this text in it. */
  record Contains(String text) implements Match {}

  /** A value starts with this text. */
  record Prefix(String text) implements Match {}

  /** There is a value. */
  record Exists() implements Match {}

  /**
   * A number lies between the bounds; at least one is given. With a unit, only numbers sent with
   * that unit count.
   */
  record Range(Optional<Bound> low, Optional<Bound> high, Optional<String> unit) implements Match {}

  /** An end of a range. */
  record Bound(BigDecimal number, Edge edge) {}

  /** Whether a bound belongs to its range. */
  enum Edge {
    INCLUDED,
    EXCLUDED
  }
}
