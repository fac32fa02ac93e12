package org.fovea.contract.fact;

import org.fovea.contract.content.DatasetLine;

/** The unit pixel sizes are shown in: that of the field. */
public enum LengthUnit {
  /** Of image sets, as EMPIAR declares them. */
  ANGSTROM("angstrom", 1),
  /** Of all other datasets. */
  MICROMETER("micrometer", 10_000);

  private final String word;
  private final int angstroms;

  LengthUnit(String word, int angstroms) {
    this.word = word;
    this.angstroms = angstroms;
  }

  /** The unit of a dataset. */
  public static LengthUnit of(DatasetLine dataset) {
    return "imageSet".equals(dataset.kind()) || dataset.declared() != null ? ANGSTROM : MICROMETER;
  }

  /** UDUNITS name. */
  public String word() {
    return word;
  }

  /** How many of them it is. */
  public int angstroms() {
    return angstroms;
  }
}
