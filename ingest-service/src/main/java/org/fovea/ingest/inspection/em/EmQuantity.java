package org.fovea.ingest.inspection.em;

/** What is known of an acquisition, under its canonical key and in one unit. */
public enum EmQuantity {
  VOLTAGE("Acceleration voltage", "kilovolt"),
  SPHERICAL_ABERRATION("Spherical aberration", "millimeter"),
  AMPLITUDE_CONTRAST("Amplitude contrast", null),
  PIXEL_SIZE("Pixel size", "angstrom"),
  IMAGE_SIZE("Image size", "pixel"),
  MAGNIFICATION("Magnification", null),
  BINNING("Binning", null),
  DOSE("Exposure dose", "electron/angstrom^2"),
  PRIOR_DOSE("Prior dose", "electron/angstrom^2"),
  DOSE_PER_FRAME("Dose per frame", "electron/angstrom^2"),
  FRAMES("Frames", null),
  TILT_ANGLE("Tilt angle", "degree"),
  TILT_AXIS("Tilt axis angle", "degree"),
  DEFOCUS("Defocus", "micrometer"),
  DETECTOR("Detector", null),
  GAIN_REFERENCE("Gain reference", null),
  GAIN_ROTATION("Gain rotation and flip", null),
  ACQUIRED("Acquisition time", null);

  private final String key;
  private final String unit;

  EmQuantity(String key, String unit) {
    this.key = key;
    this.unit = unit;
  }

  /** Name of the attribute. */
  public String key() {
    return key;
  }

  /** Unit of every value, null for text and ratios. */
  String unit() {
    return unit;
  }
}
