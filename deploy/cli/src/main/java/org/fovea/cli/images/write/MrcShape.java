package org.fovea.cli.images.write;

/**
 * What an MRC file holds.
 *
 * @param width pixels, as {@code height}
 * @param sections frames, tilts, particles or slices
 * @param pixelSize in Å, 0 when unknown
 */
public record MrcShape(
    int width, int height, int sections, SampleType type, double pixelSize, Volume volume) {

  /** What the sections are. */
  public enum Volume {
    /** Images that share nothing but their size. */
    STACK(0),
    /** Slices of one volume. */
    SLICES(1);

    private final int spaceGroup;

    Volume(int spaceGroup) {
      this.spaceGroup = spaceGroup;
    }

    int spaceGroup() {
      return spaceGroup;
    }
  }

  public MrcShape {
    if (width < 1 || height < 1 || sections < 1) {
      throw new IllegalArgumentException("An MRC file has at least one pixel.");
    }
  }

  /** A stack of images. */
  public static MrcShape stack(
      int width, int height, int sections, SampleType type, double pixelSize) {
    return new MrcShape(width, height, sections, type, pixelSize, Volume.STACK);
  }

  /** Sections along the third axis of one volume: 1 for a stack. */
  int depth() {
    return volume == Volume.SLICES ? sections : 1;
  }

  /** MRC's number for the type of the levels. */
  public int mode() {
    return switch (type) {
      case UINT8, INT8 -> 0;
      case INT16 -> 1;
      case FLOAT32 -> 2;
      case UINT16 -> 6;
      case FLOAT16 -> 12;
    };
  }

  long sectionBytes() {
    return (long) width * height * type.bytes();
  }

  /** Bytes of the file. */
  public long bytes() {
    return MrcWriter.HEADER + sectionBytes() * sections;
  }
}
