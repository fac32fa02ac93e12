package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.inspection.WellNames;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** A plate: finds the images of its wells and where each was taken. */
final class ZarrPlate {

  private static final int MOST_WELLS = 6_144;
  private static final int MOST_FIELDS = 10_000;
  private static final Pattern WELL_PATH = Pattern.compile("([A-Za-z]{1,2})/0*([1-9]\\d{0,3})/?");

  private final ZarrStore store;
  private final String root;
  private final JsonNode plate;
  private final String name;
  private final List<Job> images = new ArrayList<>();
  private final List<InspectedFile> faults = new ArrayList<>();

  ZarrPlate(ZarrStore store, String root, JsonNode plate) {
    this.store = store;
    this.root = root;
    this.plate = plate;
    this.name =
        plate.path("name").asText("").isBlank()
            ? ZarrPaths.name(root)
            : plate.path("name").asText();
  }

  Findings findings() throws UnreadableException {
    JsonNode wells = plate.path("wells");
    if (wells.size() > MOST_WELLS) {
      throw new UnreadableException("a plate of %d wells".formatted(wells.size()));
    }
    for (JsonNode well : wells) {
      well(well);
    }
    return Findings.further(images, faults);
  }

  /** A well that cannot be read costs its own images only. */
  private void well(JsonNode well) throws UnreadableException {
    String prefix = ZarrPaths.below(root, well.path("path"));
    try {
      JsonNode metadata =
          store
              .ome(prefix)
              .orElseThrow(
                  () -> new UnreadableException("its plate lists this well, but it is not here"));
      fields(prefix, wellName(well), metadata.path("well").path("images"));
    } catch (UnreadableException e) {
      faults.add(InspectedFile.unreadable(prefix, "OME-Zarr", e.getMessage()));
    }
  }

  private void fields(String prefix, String well, JsonNode listed) throws UnreadableException {
    if (listed.size() > MOST_FIELDS) {
      throw new UnreadableException("a well of %d fields".formatted(listed.size()));
    }
    Map<Integer, Integer> counts = new HashMap<>();
    for (JsonNode image : listed) {
      int acquisition = acquisition(image);
      int field = counts.merge(acquisition, 1, Integer::sum) - 1;
      PlatePosition position = new PlatePosition(name, acquisition, well, field);
      images.add(
          new Job(
              Job.Kind.ZARR_IMAGE, ZarrPaths.below(prefix, image.path("path")), position, null));
    }
  }

  /** Acquisitions have ids of their own; a position counts them from 0 in the plate's order. */
  private int acquisition(JsonNode image) {
    JsonNode id = image.path("acquisition");
    JsonNode listed = plate.path("acquisitions");
    for (int i = 0; i < listed.size() && !id.isMissingNode(); i++) {
      if (listed.get(i).path("id").equals(id)) {
        return i;
      }
    }
    return 0;
  }

  /**
   * The path names row and column; indexes count the rows and columns listed, which may be a part
   * of the plate.
   */
  private static String wellName(JsonNode well) throws UnreadableException {
    Matcher path = WELL_PATH.matcher(well.path("path").asText());
    if (path.matches()) {
      return path.group(1).toUpperCase(Locale.ROOT) + path.group(2);
    }
    if (!well.path("rowIndex").isInt() || !well.path("columnIndex").isInt()) {
      throw new UnreadableException("its plate does not say the row and column of this well");
    }
    return WellNames.of(well.path("rowIndex").intValue(), well.path("columnIndex").intValue());
  }
}
