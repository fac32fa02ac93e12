package org.fovea.ingest.inspection;

import java.util.Map;
import java.util.Optional;

/**
 * Image formats that are recognised by name so that their images are registered, though not drawn.
 */
final class OtherFormats {

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("czi", "CZI"),
          Map.entry("lif", "LIF"),
          Map.entry("nd2", "ND2"),
          Map.entry("lsm", "LSM"),
          Map.entry("oib", "OIB"),
          Map.entry("oif", "OIF"),
          Map.entry("vsi", "VSI"),
          Map.entry("ims", "Imaris"),
          Map.entry("dv", "DeltaVision"),
          Map.entry("flex", "Flex"),
          Map.entry("c01", "Cellomics"),
          Map.entry("stk", "MetaMorph"),
          Map.entry("svs", "SVS"),
          Map.entry("ndpi", "NDPI"),
          Map.entry("scn", "SCN"),
          Map.entry("dcm", "DICOM"),
          Map.entry("dm3", "DM3"),
          Map.entry("dm4", "DM4"),
          Map.entry("eer", "EER"),
          Map.entry("png", "PNG"),
          Map.entry("jpg", "JPEG"),
          Map.entry("jpeg", "JPEG"),
          Map.entry("jp2", "JPEG 2000"),
          Map.entry("bmp", "BMP"));

  private OtherFormats() {}

  /** The format a file name stands for. */
  static Optional<String> of(String lowerCaseName) {
    return Optional.ofNullable(
        BY_EXTENSION.get(lowerCaseName.substring(lowerCaseName.lastIndexOf('.') + 1)));
  }
}
