package org.fovea.cli.images.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** OME-TIFFs of one image, a page for each plane. */
public final class OmeTiff {

  private OmeTiff() {}

  /** The bytes of a field's file: a page for each channel. */
  public static byte[] of(FieldImage image) {
    UUID uuid = uuid(image.name());
    Tiff tiff = new Tiff(image.size(), image.size(), SampleType.UINT16);
    pages(tiff, image.planes(), OmeXml.of(image, uuid));
    return tiff.bytes();
  }

  /** The bytes of a stack's file: slices of the first channel, then those of the next. */
  public static byte[] of(StackImage image) {
    Tiff tiff = new Tiff(image.width(), image.height(), SampleType.UINT16);
    pages(tiff, image.planes(), OmeXml.of(image, uuid(image.name())));
    return tiff.bytes();
  }

  private static void pages(Tiff tiff, List<short[]> planes, String xml) {
    byte[] description = (xml + '\0').getBytes(StandardCharsets.UTF_8);
    for (int plane = 0; plane < planes.size(); plane++) {
      tiff.page(TestPattern.bytes(planes.get(plane)), plane == 0 ? description : new byte[0]);
    }
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
