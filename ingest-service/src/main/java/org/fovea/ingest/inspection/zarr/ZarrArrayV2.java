package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** {@code .zarray} of Zarr v2. */
final class ZarrArrayV2 {

  private static final Set<String> CODECS = Set.of("zlib", "gzip", "zstd", "blosc", "lz4");

  private ZarrArrayV2() {}

  static ZarrArray read(String prefix, JsonNode array) throws UnreadableException {
    if (array.path("zarr_format").asInt() != 2) {
      throw new UnreadableException("its .zarray is not of zarr_format 2");
    }
    if (!array.path("order").asText("C").equals("C")) {
      throw new UnreadableException("Fortran-ordered arrays have no reader here");
    }
    if (!array.path("filters").isMissingNode()
        && !array.path("filters").isNull()
        && !array.path("filters").isEmpty()) {
      throw new UnreadableException(
          "its filters %s have no reader here"
              .formatted(ZarrArray.shortened(array.path("filters"))));
    }
    String dtype = array.path("dtype").asText("");
    return new ZarrArray(
            ZarrArray.lengths(array.path("shape"), "shape"),
            ZarrArray.lengths(array.path("chunks"), "chunk shape"),
            type(dtype),
            dtype.startsWith(">") ? "big" : "little",
            codec(array.path("compressor")),
            ZarrArray.fill(array.path("fill_value")),
            separator(array.path("dimension_separator").asText(".")),
            prefix)
        .checked();
  }

  private static String type(String dtype) throws UnreadableException {
    return switch (dtype.isEmpty() ? "" : dtype.substring(1)) {
      case "u1", "b1" -> "uint8";
      case "i1" -> "int8";
      case "u2" -> "uint16";
      case "i2" -> "int16";
      case "u4" -> "uint32";
      case "i4" -> "int32";
      case "f4" -> "float";
      case "f8" -> "double";
      default ->
          throw new UnreadableException(
              "pixels of type %.20s have no reader here".formatted(dtype));
    };
  }

  private static String codec(JsonNode compressor) throws UnreadableException {
    if (compressor.isMissingNode() || compressor.isNull()) {
      return "none";
    }
    String id = compressor.path("id").asText("");
    if (!CODECS.contains(id)) {
      throw new UnreadableException("the compressor %.40s has no reader here".formatted(id));
    }
    return id;
  }

  private static String separator(String written) throws UnreadableException {
    if (!written.equals("/") && !written.equals(".")) {
      throw new UnreadableException(
          "the dimension separator %.10s has no reader here".formatted(written));
    }
    return written;
  }
}
