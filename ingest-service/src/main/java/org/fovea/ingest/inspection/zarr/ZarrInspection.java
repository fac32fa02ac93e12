package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** Inspects a Zarr group: an image, a plate, a bioformats2raw collection, or a folder of them. */
public final class ZarrInspection {

  private static final String FORMAT = "OME-Zarr";
  private static final int MOST_IMAGES = 10_000;

  private final ZarrStore store;
  private final String prefix;

  public ZarrInspection(SourceFolder folder, String prefix) {
    this.store = new ZarrStore(folder);
    this.prefix = prefix;
  }

  /** What the group is; the images of a plate or collection come back as further jobs. */
  public Findings group() {
    try {
      Optional<JsonNode> metadata = store.ome(prefix);
      if (metadata.isEmpty()) {
        return Findings.containerGroup();
      }
      return group(metadata.get());
    } catch (UnreadableException e) {
      return unreadable(e);
    }
  }

  /** The image at the prefix. */
  public Findings image(PlatePosition position) {
    try {
      JsonNode metadata =
          store
              .ome(prefix)
              .orElseThrow(() -> new UnreadableException("its metadata document is not here"));
      return image(metadata, position);
    } catch (UnreadableException e) {
      return unreadable(e);
    }
  }

  private Findings group(JsonNode metadata) throws UnreadableException {
    if (metadata.path("plate").isObject()) {
      return new ZarrPlate(store, prefix, metadata.path("plate")).findings();
    }
    if (metadata.path("multiscales").isArray()) {
      return image(metadata, null);
    }
    return metadata.has("bioformats2raw.layout") ? collection() : Findings.containerGroup();
  }

  private Findings image(JsonNode metadata, PlatePosition position) throws UnreadableException {
    return Findings.of(
        InspectedFile.readable(
            prefix, FORMAT, List.of(new ZarrImage(store, prefix, metadata).series(position))));
  }

  /**
   * bioformats2raw layout 3: the images are listed in the group OME, else they are the groups 0, 1,
   * 2 …
   */
  private Findings collection() throws UnreadableException {
    List<Job> images = new ArrayList<>();
    Optional<JsonNode> listed =
        store.ome(prefix + "OME/").map(ome -> ome.path("series")).filter(JsonNode::isArray);
    if (listed.isPresent()) {
      for (JsonNode path : listed.get()) {
        images.add(Job.of(Job.Kind.ZARR_IMAGE, ZarrPaths.below(prefix, path)));
      }
    }
    while (listed.isEmpty() && store.hasGroup(prefix + images.size() + "/")) {
      images.add(Job.of(Job.Kind.ZARR_IMAGE, prefix + images.size() + "/"));
    }
    if (images.size() > MOST_IMAGES) {
      throw new UnreadableException("a collection of %d images".formatted(images.size()));
    }
    return Findings.further(images, List.of());
  }

  private Findings unreadable(UnreadableException reason) {
    return Findings.of(InspectedFile.unreadable(prefix, FORMAT, reason.getMessage()));
  }
}
