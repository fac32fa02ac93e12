package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** Relative paths in metadata may lead downwards only. */
final class ZarrPaths {

  private ZarrPaths() {}

  /** The prefix that a {@code path} member means below {@code prefix}, ending in {@code /}. */
  static String below(String prefix, JsonNode path) throws UnreadableException {
    String written = path.asText("");
    String clean = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    boolean downwards =
        Arrays.stream(clean.split("/", -1))
            .noneMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
    if (!downwards || clean.length() > 1024) {
      throw new UnreadableException("its metadata leads to the path \"%.60s\"".formatted(written));
    }
    return prefix + clean + "/";
  }

  /** Name of a root without its folders and its {@code .zarr}. */
  static String name(String prefix) {
    String trimmed = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1).replaceFirst("(\\.ome)?\\.zarr$", "");
  }
}
