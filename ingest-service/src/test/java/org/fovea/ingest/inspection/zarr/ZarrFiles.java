package org.fovea.ingest.inspection.zarr;

import org.fovea.ingest.inspection.bytes.MemoryFolder;

/** Metadata documents of OME-Zarr 0.4. */
public final class ZarrFiles {

  static final String ARRAY =
      """
      {"zarr_format":2,"shape":[2,10,12],"chunks":[1,8,8],"dtype":"<u2","compressor":{"id":"zlib","level":1},
       "fill_value":7,"order":"C","filters":null,"dimension_separator":"/"}
      """;

  static final String IMAGE =
      """
      {"multiscales":[{"version":"0.4","name":"field","axes":[{"name":"c","type":"channel"},
        {"name":"y","type":"space","unit":"micrometer"},{"name":"x","type":"space","unit":"micrometer"}],
        "datasets":[{"path":"0","coordinateTransformations":[{"type":"scale","scale":[1,0.5,0.25]}]}]}],
       "omero":{"channels":[
        {"label":"DNA","color":"0000ff","active":true,"window":{"start":10,"end":900,"min":0,"max":65535}},
        {"label":"actin","color":"FF0000","active":true,"window":{"start":0,"end":500,"min":0,"max":65535}}]}}
      """;

  private ZarrFiles() {}

  /** An image with this metadata of its group and of its array {@code 0}. */
  public static void image(MemoryFolder folder, String prefix, String group, String array) {
    folder.with(prefix + ".zattrs", group).with(prefix + "0/.zarray", array);
  }

  public static void image(MemoryFolder folder, String prefix) {
    image(folder, prefix, IMAGE, ARRAY);
  }

  /**
   * A plate of two acquisitions whose only well C8 has a field in the first and two in the second.
   */
  static void plate(MemoryFolder folder, String prefix) {
    folder.with(
        prefix + ".zattrs",
        """
        {"plate":{"version":"0.4","name":"P [1]","rows":[{"name":"C"}],"columns":[{"name":"08"}],
          "acquisitions":[{"id":3},{"id":5}],"wells":[{"path":"C/08","rowIndex":0,"columnIndex":0}]}}
        """);
    folder.with(
        prefix + "C/08/.zattrs",
        """
        {"well":{"version":"0.4","images":[{"path":"0","acquisition":3},{"path":"1","acquisition":5},
          {"path":"2","acquisition":5}]}}
        """);
    for (int field = 0; field < 3; field++) {
      image(folder, prefix + "C/08/" + field + "/");
    }
  }
}
