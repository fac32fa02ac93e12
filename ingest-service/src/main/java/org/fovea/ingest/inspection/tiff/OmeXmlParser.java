package org.fovea.ingest.inspection.tiff;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.ingest.inspection.PhysicalSize;
import org.fovea.ingest.inspection.PhysicalSize.Length;
import org.fovea.ingest.inspection.PhysicalUnit;
import org.fovea.ingest.inspection.bytes.UnreadableException;
import org.fovea.ingest.inspection.tiff.OmeDocument.FileReference;
import org.fovea.ingest.inspection.tiff.OmeDocument.TiffData;

/**
 * Reads the parts of OME-XML that say where planes and plates are. A document type declaration is
 * refused.
 */
final class OmeXmlParser {

  private static final int DEEPEST = 64;
  private static final int LONGEST_AXIS = 1_000_000;

  private final XMLStreamReader xml;
  private final OmePlates plates = new OmePlates();
  private final List<OmeDocument.Image> images = new ArrayList<>();
  private final ImageDraft image = new ImageDraft();
  private String uuid = "";
  private Optional<String> metadataFile = Optional.empty();
  private int depth;

  private OmeXmlParser(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** True when a TIFF description is OME-XML. */
  static boolean recognises(String description) {
    String start = description.substring(0, Math.min(4096, description.length())).stripLeading();
    return start.startsWith("<") && (start.contains("<OME") || start.contains(":OME"));
  }

  static OmeDocument parse(String text) throws UnreadableException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    try {
      return new OmeXmlParser(factory.createXMLStreamReader(new StringReader(text))).document();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new UnreadableException("its OME-XML is not well-formed (line %d)".formatted(line));
    }
  }

  private OmeDocument document() throws XMLStreamException, UnreadableException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new UnreadableException(
                "its OME-XML has a document type declaration, which is unsafe to read");
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {}
      }
    }
    return new OmeDocument(uuid, metadataFile, List.copyOf(images), plates.positions());
  }

  private void start() throws XMLStreamException, UnreadableException {
    if (++depth > DEEPEST) {
      throw new UnreadableException("its OME-XML is nested more than %d deep".formatted(DEEPEST));
    }
    switch (xml.getLocalName()) {
      case "OME" -> uuid = text("UUID").orElse("");
      case "BinaryOnly" -> metadataFile = text("MetadataFile");
      case "Image" -> image.open(text("ID").orElse(""), text("Name").orElse(""));
      case "Pixels" -> pixels();
      case "Channel" -> channel();
      case "TiffData" -> tiffData();
      case "UUID" -> reference();
      case "Plate" -> plates.openPlate(text("Name").or(() -> text("ID")).orElse(""));
      case "Well" -> plates.openWell(integer("Row").orElse(0), integer("Column").orElse(0));
      case "WellSample" -> plates.openSample(text("ID").orElse(""));
      case "ImageRef" -> plates.refer(text("ID").orElse(""));
      case "PlateAcquisition" -> plates.openAcquisition();
      case "WellSampleRef" -> plates.assign(text("ID").orElse(""));
      default -> {}
    }
  }

  private void end() {
    depth--;
    switch (xml.getLocalName()) {
      case "Image" -> image.close().ifPresent(images::add);
      case "WellSample" -> plates.closeSample();
      case "Plate" -> plates.closePlate();
      default -> {}
    }
  }

  private void pixels() throws UnreadableException {
    image.order = text("DimensionOrder").orElse("XYZCT");
    if (!image.order.matches("XY(ZCT|ZTC|CZT|CTZ|TZC|TCZ)")) {
      throw new UnreadableException("its OME-XML orders the dimensions as " + image.order);
    }
    image.sizeZ = size("SizeZ");
    image.sizeC = size("SizeC");
    image.sizeT = size("SizeT");
    image.physicalSize =
        PhysicalSize.of(length("PhysicalSizeX"), length("PhysicalSizeY"), length("PhysicalSizeZ"));
  }

  private void channel() throws UnreadableException {
    String color = integer("Color").map(rgba -> "%06X".formatted(rgba >>> 8)).orElse(null);
    Channel channel =
        new Channel(text("Name").filter(name -> !name.isBlank()).orElse(null), color, null, null);
    int samples = Math.min(3, integer("SamplesPerPixel").orElse(1));
    for (int i = 0; i < samples; i++) {
      image.channels.add(channel);
    }
  }

  private void tiffData() throws UnreadableException {
    image.data.add(
        new TiffData(
            integer("IFD"),
            integer("FirstC").orElse(0),
            integer("FirstZ").orElse(0),
            integer("FirstT").orElse(0),
            integer("PlaneCount"),
            Optional.empty()));
  }

  private void reference() throws XMLStreamException {
    Optional<String> name = text("FileName");
    String value = xml.getElementText().strip();
    depth--;
    if (!image.data.isEmpty()) {
      TiffData last = image.data.remove(image.data.size() - 1);
      image.data.add(
          new TiffData(
              last.ifd(),
              last.firstC(),
              last.firstZ(),
              last.firstT(),
              last.planeCount(),
              Optional.of(new FileReference(value, name))));
    }
  }

  private Optional<Length> length(String attribute) throws UnreadableException {
    Optional<String> value = text(attribute);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String unit = text(attribute + "Unit").orElse("\u00b5m");
    try {
      return Length.of(Double.parseDouble(value.get()), PhysicalUnit.parse(unit));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private int size(String attribute) throws UnreadableException {
    int size = integer(attribute).orElse(1);
    if (size < 1 || size > LONGEST_AXIS) {
      throw new UnreadableException("its OME-XML says %s is %d".formatted(attribute, size));
    }
    return size;
  }

  private Optional<Integer> integer(String attribute) throws UnreadableException {
    Optional<String> value = text(attribute);
    try {
      return value.map(String::strip).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new UnreadableException(
          "its OME-XML says %s is %s".formatted(attribute, value.orElse("")));
    }
  }

  private Optional<String> text(String attribute) {
    return Optional.ofNullable(xml.getAttributeValue(null, attribute));
  }

  /** The image whose element is open. */
  private static final class ImageDraft {

    private String id;
    private String name;
    private String order;
    private int sizeZ;
    private int sizeC;
    private int sizeT;
    private Optional<PhysicalSize> physicalSize;
    private final List<Channel> channels = new ArrayList<>();
    private final List<TiffData> data = new ArrayList<>();

    private void open(String imageId, String imageName) {
      id = imageId;
      name = imageName;
      order = "";
      physicalSize = Optional.empty();
      channels.clear();
      data.clear();
    }

    /** Nothing for an image without pixels. */
    private Optional<OmeDocument.Image> close() {
      return Optional.of(order)
          .filter(known -> !known.isEmpty())
          .map(
              known ->
                  new OmeDocument.Image(
                      id,
                      name,
                      known,
                      sizeZ,
                      sizeC,
                      sizeT,
                      physicalSize,
                      List.copyOf(channels),
                      List.copyOf(data)));
    }
  }
}
