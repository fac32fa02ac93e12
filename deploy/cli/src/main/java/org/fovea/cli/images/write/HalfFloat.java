package org.fovea.cli.images.write;

/** IEEE 754 binary16, which the Java of this project does not know yet. */
final class HalfFloat {

  private static final int HIDDEN_BIT = 1 << 10;
  private static final int SMALLEST_EXPONENT = -14;

  private HalfFloat() {}

  /** Nearest bits of a finite value within ±65504. */
  static short bits(float value) {
    int sign = value < 0 ? 0x8000 : 0;
    float magnitude = Math.abs(value);
    int exponent = Math.max(SMALLEST_EXPONENT, Math.getExponent(magnitude));
    int significand = (int) Math.rint(Math.scalb(magnitude, 10 - exponent));
    int biased = exponent - SMALLEST_EXPONENT;
    return (short) (sign | biased * HIDDEN_BIT + significand);
  }

  /** Value of bits that are no infinity. */
  static float value(short bits) {
    int biased = bits >> 10 & 0x1F;
    int fraction = bits & HIDDEN_BIT - 1;
    float magnitude =
        biased == 0
            ? Math.scalb(fraction, SMALLEST_EXPONENT - 10)
            : Math.scalb(fraction + HIDDEN_BIT, biased - 1 + SMALLEST_EXPONENT - 10);
    return bits < 0 ? -magnitude : magnitude;
  }
}
