package org.fovea.search.query;

import java.math.BigDecimal;

/** A value to compare with. */
public sealed interface Operand {

  /** Compares with text values in their normal form. */
  record Text(String text) implements Operand {}

  /** Compares with numbers, and with texts that are written like it. */
  record Number(BigDecimal number) implements Operand {}
}
