package org.fovea.ingest.inspection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A unit of length, under its UDUNITS name and the symbols that OME-XML and ImageJ write. */
public enum PhysicalUnit {
  ANGSTROM("1e-10", "Å", "\u212b", "a"),
  PICOMETER("1e-12", "pm"),
  NANOMETER("1e-9", "nm"),
  MICROMETER("1e-6", "\u00b5m", "\u03bcm", "um", "micron", "microns", "\\u00b5m"),
  MILLIMETER("1e-3", "mm"),
  CENTIMETER("1e-2", "cm"),
  METER("1", "m"),
  INCH("0.0254", "in", "\"");

  private final BigDecimal meters;
  private final String[] symbols;

  PhysicalUnit(String meters, String... symbols) {
    this.meters = new BigDecimal(meters);
    this.symbols = symbols;
  }

  /** The unit so written, if it is a length. */
  public static Optional<PhysicalUnit> parse(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            unit ->
                unit.unitName().equals(name)
                    || Arrays.stream(unit.symbols).anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  public String unitName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A length in this unit, from one in another. */
  public double from(double value, PhysicalUnit other) {
    return BigDecimal.valueOf(value)
        .multiply(other.meters)
        .divide(meters, MathContext.DECIMAL64)
        .doubleValue();
  }
}
