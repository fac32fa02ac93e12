package org.fovea.contract.fact;

/** What can be said of the images of a dataset; in the order of answers. */
public enum Fact {
  IMAGES("images", true),
  IMAGE_WIDTH("imageWidth", true),
  IMAGE_HEIGHT("imageHeight", true),
  FRAMES_PER_IMAGE("framesPerImage", true),
  FRAME_RANGE("frameRange", false),
  TILTS("tilts", true),
  PARTICLES("particles", true),
  SLICES("slices", true),
  CHANNELS("channels", true),
  VOXEL_TYPE("voxelType", false),
  PIXEL_WIDTH("pixelWidth", true),
  PIXEL_HEIGHT("pixelHeight", true),
  HEADER_FORMAT("headerFormat", false),
  DATA_FORMAT("dataFormat", false);

  private final String key;
  private final boolean number;

  Fact(String key, boolean number) {
    this.key = key;
    this.number = number;
  }

  /** The name in answers, and in the rows of observations. */
  public String key() {
    return key;
  }

  /** Whether its observed values are numbers. */
  public boolean isNumber() {
    return number;
  }

  /** Whether it is a length, and so has a unit. */
  boolean isLength() {
    return this == PIXEL_WIDTH || this == PIXEL_HEIGHT;
  }
}
