package org.fovea.cli.images.write;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** OME-XML (schema 2016-06) of an image in a well, or of a stack. */
final class OmeXml {

  private static final String PIXELS =
      """
      <Pixels ID="Pixels:0" DimensionOrder="%s" Type="uint16" SignificantBits="16" BigEndian="false" \
      Interleaved="false" SizeX="%d" SizeY="%d" SizeZ="%d" SizeC="%d" SizeT="1"%s>%s</Pixels>\
      """;

  private OmeXml() {}

  static String of(FieldImage image, UUID uuid) {
    StringBuilder channels = new StringBuilder();
    for (int c = 0; c < image.planes().size(); c++) {
      channels.append(channel(c, image.channels().get(c).label(), image.colors().get(c)));
    }
    String pixels =
        PIXELS.formatted(
            "XYCZT",
            image.size(),
            image.size(),
            1,
            image.planes().size(),
            size('X', image.pixelSize()) + size('Y', image.pixelSize()),
            channels + data(image.planes().size()));
    return document(uuid, plate(image) + element(image.name(), pixels));
  }

  static String of(StackImage image, UUID uuid) {
    StringBuilder channels = new StringBuilder();
    for (int c = 0; c < image.channels().size(); c++) {
      StackImage.Channel channel = image.channels().get(c);
      channels.append(channel(c, channel.name(), channel.color()));
    }
    String pixels =
        PIXELS.formatted(
            "XYZCT",
            image.width(),
            image.height(),
            image.depth(),
            image.channels().size(),
            size('X', image.pixelSize())
                + size('Y', image.pixelSize())
                + size('Z', image.sliceDistance()),
            channels + "<TiffData IFD=\"0\" PlaneCount=\"%d\"/>".formatted(image.planes().size()));
    return document(uuid, element(image.name(), pixels));
  }

  private static String document(UUID uuid, String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:schemaLocation="http://www.openmicroscopy.org/Schemas/OME/2016-06 \
    http://www.openmicroscopy.org/Schemas/OME/2016-06/ome.xsd" Creator="Fovea make-images" UUID="urn:uuid:%s">\
    %s</OME>
    """
        .formatted(uuid, content);
  }

  private static String element(String name, String pixels) {
    return "<Image ID=\"Image:0\" Name=\"%s\">%s</Image>".formatted(escaped(name), pixels);
  }

  private static String channel(int index, String name, String color) {
    return "<Channel ID=\"Channel:0:%d\" Name=\"%s\" Color=\"%d\" SamplesPerPixel=\"1\"/>"
        .formatted(index, escaped(name), rgba(color));
  }

  private static String data(int channels) {
    return IntStream.range(0, channels)
        .mapToObj(
            c ->
                "<TiffData FirstC=\"%1$d\" FirstZ=\"0\" FirstT=\"0\" IFD=\"%1$d\" PlaneCount=\"1\"/>"
                    .formatted(c))
        .collect(Collectors.joining());
  }

  private static String size(char axis, double micrometers) {
    return " PhysicalSize%1$s=\"%2$s\" PhysicalSize%1$sUnit=\"µm\"".formatted(axis, micrometers);
  }

  private static String plate(FieldImage image) {
    return """
    <Plate ID="Plate:0" Name="%s" RowNamingConvention="letter" ColumnNamingConvention="number" Rows="%d" \
    Columns="%d"><Well ID="Well:0:0" Row="%d" Column="%d"><WellSample ID="WellSample:0:0:0" Index="%d">\
    <ImageRef ID="Image:0"/></WellSample></Well></Plate>\
    """
        .formatted(
            escaped(image.plate().name()),
            image.plate().rows(),
            image.plate().columns(),
            image.well().row(),
            image.well().column(),
            image.field());
  }

  /** Signed 32-bit RGBA, opaque. */
  private static int rgba(String color) {
    return Integer.parseInt(color, 16) << 8 | 0xFF;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
