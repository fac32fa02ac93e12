package org.fovea.ingest.inspection.tiff;

import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** Makes the layout of an image from its planes, which must all be stored alike. */
final class SegmentLayouts {

  private SegmentLayouts() {}

  static SegmentLayout of(List<PlacedPlane> planes) throws UnreadableException {
    PlanePixels model = planes.get(0).pixels();
    for (PlacedPlane plane : planes) {
      if (!plane.pixels().alike(model)) {
        throw new UnreadableException("its planes are stored in different ways");
      }
    }
    PageGeometry geometry = model.geometry();
    return new SegmentLayout(
        geometry.voxelType(),
        model.byteOrder(),
        geometry.codec(),
        geometry.predictor(),
        geometry.interleaved(),
        levels(planes));
  }

  private static List<SegmentLayout.Level> levels(List<PlacedPlane> planes) {
    List<SegmentLayout.Level> levels = new ArrayList<>();
    levels.add(level(planes.get(0).pixels().geometry(), planes, -1));
    for (int level = 0;
        level < planes.get(0).reduced().size() && hasLevel(planes, level);
        level++) {
      levels.add(level(planes.get(0).reduced().get(level).geometry(), planes, level));
    }
    return levels;
  }

  /**
   * A lower resolution counts only when every plane has it, stored like the full one but for its
   * size and tiles.
   */
  private static boolean hasLevel(List<PlacedPlane> planes, int level) {
    PlanePixels full = planes.get(0).pixels();
    PlanePixels model = planes.get(0).reduced().get(level);
    return sameSamples(full, model)
        && planes.stream()
            .allMatch(p -> p.reduced().size() > level && p.reduced().get(level).alike(model));
  }

  private static boolean sameSamples(PlanePixels full, PlanePixels reduced) {
    PageGeometry a = full.geometry();
    PageGeometry b = reduced.geometry();
    return a.voxelType().equals(b.voxelType())
        && a.interleaved() == b.interleaved()
        && a.codec().equals(b.codec())
        && a.predictor() == b.predictor();
  }

  private static SegmentLayout.Level level(
      PageGeometry geometry, List<PlacedPlane> planes, int level) {
    List<SegmentLayout.Plane> stored = new ArrayList<>();
    for (PlacedPlane plane : planes) {
      PlanePixels pixels = level < 0 ? plane.pixels() : plane.reduced().get(level);
      stored.add(pixels.at(plane.c(), plane.z(), plane.t()));
    }
    return new SegmentLayout.Level(
        geometry.width(), geometry.height(), geometry.tileWidth(), geometry.tileHeight(), stored);
  }
}
