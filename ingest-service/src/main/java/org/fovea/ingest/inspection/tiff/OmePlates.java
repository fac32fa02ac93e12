package org.fovea.ingest.inspection.tiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.inspection.WellNames;

/** Collects the plates of an OME-XML document; acquisitions come after the wells they refer to. */
final class OmePlates {

  private record Sample(String id, String well, String image) {}

  private final Map<String, PlatePosition> positions = new HashMap<>();
  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, Integer> acquisitionOf = new HashMap<>();
  private String plate = "";
  private String well = "";
  private String sample = "";
  private String image = "";
  private int acquisitions;

  void openPlate(String name) {
    plate = name;
    samples.clear();
    acquisitionOf.clear();
    acquisitions = 0;
  }

  void openWell(int row, int column) {
    well = WellNames.of(row, column);
  }

  void openSample(String id) {
    sample = id;
    image = "";
  }

  /** An {@code ImageRef}, which means a position only inside a well sample. */
  void refer(String imageId) {
    image = imageId;
  }

  void closeSample() {
    samples.add(new Sample(sample, well, image));
  }

  void openAcquisition() {
    acquisitions++;
  }

  void assign(String sampleId) {
    acquisitionOf.putIfAbsent(sampleId, Math.max(0, acquisitions - 1));
  }

  void closePlate() {
    Map<String, Integer> fields = new HashMap<>();
    for (Sample each : samples) {
      int acquisition = acquisitionOf.getOrDefault(each.id(), 0);
      int field = fields.merge(each.well() + "/" + acquisition, 1, Integer::sum) - 1;
      positions.put(each.image(), new PlatePosition(plate, acquisition, each.well(), field));
    }
  }

  Map<String, PlatePosition> positions() {
    return Map.copyOf(positions);
  }
}
