package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * {@code zarr.json} of a Zarr v3 array: a regular grid of chunks, each {@code bytes} and at most
 * one compressor.
 */
final class ZarrArrayV3 {

  private ZarrArrayV3() {}

  static ZarrArray read(String prefix, JsonNode array) throws UnreadableException {
    if (array.path("zarr_format").asInt() != 3
        || !array.path("node_type").asText().equals("array")) {
      throw new UnreadableException("its zarr.json is no array of zarr_format 3");
    }
    if (!array.path("chunk_grid").path("name").asText().equals("regular")) {
      throw new UnreadableException("irregular chunk grids have no reader here");
    }
    JsonNode keys = array.path("chunk_key_encoding");
    boolean standard = keys.path("name").asText("default").equals("default");
    return new ZarrArray(
            ZarrArray.lengths(array.path("shape"), "shape"),
            ZarrArray.lengths(
                array.path("chunk_grid").path("configuration").path("chunk_shape"), "chunk shape"),
            type(array.path("data_type").asText("")),
            byteOrder(array.path("codecs").path(0)),
            codec(array.path("codecs")),
            ZarrArray.fill(array.path("fill_value")),
            separator(keys, standard),
            standard ? prefix + "c/" : prefix)
        .checked();
  }

  private static String type(String type) throws UnreadableException {
    return switch (type) {
      case "uint8", "int8", "uint16", "int16", "uint32", "int32" -> type;
      case "bool" -> "uint8";
      case "float32" -> "float";
      case "float64" -> "double";
      default ->
          throw new UnreadableException("pixels of type %.20s have no reader here".formatted(type));
    };
  }

  private static String byteOrder(JsonNode first) throws UnreadableException {
    String name = first.path("name").asText("");
    if (name.equals("sharding_indexed")) {
      throw new UnreadableException("sharded arrays have no reader here");
    }
    if (!name.equals("bytes")) {
      throw new UnreadableException("the codec %.40s has no reader here".formatted(name));
    }
    return first.path("configuration").path("endian").asText("little");
  }

  private static String codec(JsonNode codecs) throws UnreadableException {
    if (codecs.size() == 1) {
      return "none";
    }
    String name = codecs.path(1).path("name").asText("");
    boolean known = name.equals("gzip") || name.equals("zstd") || name.equals("blosc");
    if (!known || codecs.size() > 2) {
      throw new UnreadableException(
          "the codecs %s have no reader here".formatted(ZarrArray.shortened(codecs)));
    }
    return name;
  }

  private static String separator(JsonNode keys, boolean standard) throws UnreadableException {
    String separator = keys.path("configuration").path("separator").asText(standard ? "/" : ".");
    if (standard && !separator.equals("/")) {
      throw new UnreadableException(
          "the chunk key separator %.10s has no reader here".formatted(separator));
    }
    return separator;
  }
}
