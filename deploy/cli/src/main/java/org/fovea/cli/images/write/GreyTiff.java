package org.fovea.cli.images.write;

import java.util.List;

/** TIFFs of grey pages without any further metadata. */
public final class GreyTiff {

  private GreyTiff() {}

  /** The bytes of a file; each page holds {@code width × height} levels, row by row. */
  public static byte[] of(int width, int height, SampleType type, List<float[]> pages) {
    Tiff tiff = new Tiff(width, height, type);
    pages.forEach(page -> tiff.page(type.raw(page), new byte[0]));
    return tiff.bytes();
  }

  /** The bytes of a file of 16-bit pages. */
  public static byte[] ofShorts(int width, int height, List<short[]> pages) {
    Tiff tiff = new Tiff(width, height, SampleType.UINT16);
    pages.forEach(page -> tiff.page(TestPattern.bytes(page), new byte[0]));
    return tiff.bytes();
  }
}
