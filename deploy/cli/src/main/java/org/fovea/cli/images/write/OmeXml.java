package org.fovea.cli.images.write;

import java.util.UUID;
import org.fovea.cli.images.design.ChannelDesign;

/** OME-XML (schema 2016-06) of an image in a well. */
final class OmeXml {

  private OmeXml() {}

  static String of(FieldImage image, UUID uuid) {
    StringBuilder channels = new StringBuilder();
    StringBuilder data = new StringBuilder();
    for (int c = 0; c < image.planes().size(); c++) {
      ChannelDesign channel = image.channels().get(c);
      channels.append(
          "<Channel ID=\"Channel:0:%d\" Name=\"%s\" Color=\"%d\" SamplesPerPixel=\"1\"/>"
              .formatted(c, escaped(channel.label()), rgba(image.colors().get(c))));
      data.append(
          "<TiffData FirstC=\"%1$d\" FirstZ=\"0\" FirstT=\"0\" IFD=\"%1$d\" PlaneCount=\"1\"/>"
              .formatted(c));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:schemaLocation="http://www.openmicroscopy.org/Schemas/OME/2016-06 \
    http://www.openmicroscopy.org/Schemas/OME/2016-06/ome.xsd" Creator="Fovea make-images" UUID="urn:uuid:%s">\
    %s<Image ID="Image:0" Name="%s"><Pixels ID="Pixels:0" DimensionOrder="XYCZT" Type="uint16" \
    SignificantBits="16" BigEndian="false" Interleaved="false" SizeX="%4$d" SizeY="%4$d" SizeZ="1" SizeC="%5$d" \
    SizeT="1" PhysicalSizeX="%6$s" PhysicalSizeXUnit="µm" PhysicalSizeY="%6$s" PhysicalSizeYUnit="µm">\
    %7$s%8$s</Pixels></Image></OME>
    """
        .formatted(
            uuid,
            plate(image),
            escaped(image.name()),
            image.size(),
            image.planes().size(),
            image.pixelSize(),
            channels,
            data);
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
