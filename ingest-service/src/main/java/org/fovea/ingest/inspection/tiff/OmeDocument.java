package org.fovea.ingest.inspection.tiff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.ingest.inspection.PhysicalSize;
import org.fovea.ingest.inspection.PlatePosition;

/**
 * What OME-XML says about images.
 *
 * @param uuid of the file that holds the XML, empty when it gives none
 * @param metadataFile of a {@code BinaryOnly} document: the file that holds the XML
 * @param positions by image id
 */
record OmeDocument(
    String uuid,
    Optional<String> metadataFile,
    List<Image> images,
    Map<String, PlatePosition> positions) {

  /**
   * An image.
   *
   * @param order {@code XYZCT} and the like
   */
  record Image(
      String id,
      String name,
      String order,
      int sizeZ,
      int sizeC,
      int sizeT,
      Optional<PhysicalSize> physicalSize,
      List<Channel> channels,
      List<TiffData> data) {}

  /**
   * Which directories of which file hold which planes.
   *
   * @param ifd empty when the attribute is absent; so {@code planeCount}
   */
  record TiffData(
      Optional<Integer> ifd,
      int firstC,
      int firstZ,
      int firstT,
      Optional<Integer> planeCount,
      Optional<FileReference> file) {}

  /** The file that {@code UUID} names. */
  record FileReference(String uuid, Optional<String> name) {}
}
