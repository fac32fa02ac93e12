package org.fovea.bench.frame;

import java.util.Locale;

/** What a figure should come to: at least or at most a bound, or nothing in particular. */
public record Aim(Kind kind, double bound) {

  /** On which side of the bound a figure should be. */
  public enum Kind {
    AT_LEAST,
    AT_MOST,
    NONE
  }

  public static Aim atLeast(double bound) {
    return new Aim(Kind.AT_LEAST, bound);
  }

  public static Aim atMost(double bound) {
    return new Aim(Kind.AT_MOST, bound);
  }

  /** For figures that are told without a promise. */
  public static Aim none() {
    return new Aim(Kind.NONE, 0);
  }

  /** Whether the value reaches the aim; the bound itself does. */
  public boolean met(double value) {
    return switch (kind) {
      case AT_LEAST -> value >= bound;
      case AT_MOST -> value <= bound;
      case NONE -> true;
    };
  }

  @Override
  public String toString() {
    return switch (kind) {
      case AT_LEAST -> String.format(Locale.ROOT, ">= %.2f", bound);
      case AT_MOST -> String.format(Locale.ROOT, "<= %.2f", bound);
      case NONE -> "-";
    };
  }
}
