package org.fovea.ingest.inspection.tiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.InspectedSeriesBuilder;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.bytes.UnreadableException;
import org.fovea.ingest.inspection.tiff.OmeDocument.FileReference;
import org.fovea.ingest.inspection.tiff.OmeDocument.TiffData;

/**
 * Finds the planes that OME-XML describes, in the file that holds it and in the others it names.
 */
final class OmeSeries {

  private final TiffFolder folder;
  private final String self;
  private final OmeDocument document;
  private final Set<String> used = new LinkedHashSet<>();

  OmeSeries(TiffFolder folder, String self, OmeDocument document) {
    this.folder = folder;
    this.self = self;
    this.document = document;
  }

  /** Paths of all files the document names, whether they are there or not. */
  Set<String> named() {
    Set<String> paths = new LinkedHashSet<>();
    document.images().forEach(image -> image.data().forEach(data -> paths.add(path(data))));
    return paths;
  }

  /** Files that planes were found in. */
  Set<String> used() {
    return Set.copyOf(used);
  }

  List<InspectedSeries> all() throws UnreadableException {
    List<InspectedSeries> series = new ArrayList<>();
    for (OmeDocument.Image image : document.images()) {
      series.add(series(image, series.size()));
    }
    if (series.isEmpty()) {
      throw new UnreadableException("its OME-XML describes no image with pixels");
    }
    return series;
  }

  private InspectedSeries series(OmeDocument.Image image, int index) throws UnreadableException {
    Map<Long, PlacedPlane> placed = new HashMap<>();
    List<TiffData> blocks = image.data().isEmpty() ? List.of(whole()) : image.data();
    for (TiffData block : blocks) {
      place(image, block, placed);
    }
    if (placed.isEmpty()) {
      throw new UnreadableException(
          "none of the files that hold the planes of image %d is here".formatted(index));
    }
    List<PlacedPlane> planes = complete(image, placed);
    PageGeometry geometry = planes.get(0).pixels().geometry();
    return new InspectedSeriesBuilder(index)
        .name(image.name())
        .plane(geometry.width(), geometry.height(), geometry.voxelType())
        .stack(image.sizeZ(), image.sizeC(), image.sizeT())
        .physicalSize(image.physicalSize().orElse(null))
        .channels(image.channels().size() == image.sizeC() ? image.channels() : List.of())
        .layout(SegmentLayouts.of(planes))
        .position(document.positions().get(image.id()))
        .build();
  }

  /** Without TiffData, the planes are the directories of the file in order. */
  private static TiffData whole() {
    return new TiffData(Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty());
  }

  private void place(OmeDocument.Image image, TiffData block, Map<Long, PlacedPlane> placed)
      throws UnreadableException {
    String path = path(block);
    if (!folder.has(path)) {
      return;
    }
    TiffFile file = folder.open(path);
    used.add(path);
    int first = block.ifd().orElse(0);
    int rest = file.pages().size() - first;
    int count = block.planeCount().orElse(block.ifd().isPresent() ? 1 : rest);
    if (first < 0 || rest < 1 || count > rest && block.planeCount().isPresent()) {
      throw new UnreadableException(
          "its OME-XML wants pages %d to %d of %d"
              .formatted(first, first + count - 1, file.pages().size()));
    }
    for (int i = 0; i < count; i++) {
      List<PlacedPlane> planes = folder.planes(file, file.pages().get(first + i));
      PlaneIndex index = PlaneIndex.in(image, planes.get(0).pixels().geometry().samples());
      int start = index.of(block.firstC(), block.firstZ(), block.firstT());
      if (start + i >= index.planes()) {
        return;
      }
      for (PlacedPlane plane : planes) {
        PlacedPlane at = index.place(start + i, plane);
        placed.put(index.key(at.c(), at.z(), at.t()), at);
      }
    }
  }

  /**
   * All planes in order of time, depth, channel; those that no file holds are there but not stored.
   */
  private List<PlacedPlane> complete(OmeDocument.Image image, Map<Long, PlacedPlane> placed)
      throws UnreadableException {
    PlacedPlane model = placed.values().iterator().next();
    int step = model.pixels().geometry().interleaved();
    long planes = (long) image.sizeZ() * image.sizeT() * Math.max(1, image.sizeC() / step);
    folder.budget().takeSegments(Math.max(0, planes - placed.size()));
    PlaneIndex index = PlaneIndex.in(image, model.pixels().geometry().samples());
    List<PlacedPlane> answer = new ArrayList<>();
    for (int t = 0; t < image.sizeT(); t++) {
      for (int z = 0; z < image.sizeZ(); z++) {
        for (int c = 0; c < image.sizeC(); c += step) {
          PlacedPlane known = placed.get(index.key(c, z, t));
          answer.add(known != null ? known : absent(model, c, z, t));
        }
      }
    }
    return answer;
  }

  private PlacedPlane absent(PlacedPlane model, int c, int z, int t) throws UnreadableException {
    folder.budget().takeSegments(model.pixels().offsets().length);
    return new PlacedPlane(
        c,
        z,
        t,
        model.pixels().absent(),
        model.reduced().stream().map(PlanePixels::absent).toList());
  }

  private String path(TiffData data) {
    return data.file()
        .filter(file -> document.uuid().isEmpty() || !file.uuid().equals(document.uuid()))
        .flatMap(FileReference::name)
        .map(name -> SourceFolder.siblingPath(self, name))
        .orElse(self);
  }
}
