package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.SourceFile;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** The metadata documents below a Zarr root, of either version, within limits of size and depth. */
final class ZarrStore {

  private static final int LARGEST_DOCUMENT = 8 << 20;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(64)
                      .maxStringLength(1 << 20)
                      .maxNumberLength(100)
                      .build())
              .build());

  private final SourceFolder folder;

  ZarrStore(SourceFolder folder) {
    this.folder = folder;
  }

  /** OME's metadata of a group: the attributes, in Zarr v3 their member {@code ome}. */
  Optional<JsonNode> ome(String prefix) throws UnreadableException {
    Optional<JsonNode> attributes = document(prefix + ".zattrs");
    if (attributes.isPresent()) {
      return attributes;
    }
    return document(prefix + "zarr.json")
        .map(node -> node.path("attributes").path("ome"))
        .filter(JsonNode::isObject);
  }

  /** The array at the prefix. */
  ZarrArray array(String prefix) throws UnreadableException {
    Optional<JsonNode> v2 = document(prefix + ".zarray");
    if (v2.isPresent()) {
      return ZarrArrayV2.read(prefix, v2.get());
    }
    JsonNode v3 =
        document(prefix + "zarr.json")
            .orElseThrow(() -> new UnreadableException("there is no array at " + prefix));
    return ZarrArrayV3.read(prefix, v3);
  }

  boolean hasGroup(String prefix) {
    return folder.find(prefix + ".zattrs").isPresent()
        || folder.find(prefix + "zarr.json").isPresent();
  }

  private Optional<JsonNode> document(String path) throws UnreadableException {
    Optional<SourceFile> file = folder.find(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    long size = file.get().size();
    if (size > LARGEST_DOCUMENT) {
      throw new UnreadableException(
          "%s has %d bytes, more than metadata needs".formatted(name(path), size));
    }
    try {
      return Optional.of(JSON.readTree(new RangeReader(file.get()).bytes(0, size)));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new UnreadableException(
          "%s is not JSON that can be read (line %d)".formatted(name(path), line));
    } catch (IOException e) {
      throw new UnreadableException("%s cannot be read".formatted(name(path)));
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
