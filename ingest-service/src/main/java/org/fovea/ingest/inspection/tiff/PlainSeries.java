package org.fovea.ingest.inspection.tiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.InspectedSeriesBuilder;
import org.fovea.ingest.inspection.PhysicalSize;
import org.fovea.ingest.inspection.PhysicalSize.Length;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** Images of a TIFF without OME-XML: ImageJ's hyperstack, else pages of one kind form a stack. */
final class PlainSeries {

  private static final int REDUCED_OR_MASK = 1 | 4;

  private final TiffFolder folder;
  private final TiffFile file;

  PlainSeries(TiffFolder folder, TiffFile file) {
    this.folder = folder;
    this.file = file;
  }

  List<InspectedSeries> all(Optional<ImageJDescription> imageJ) throws UnreadableException {
    List<List<List<PlacedPlane>>> stacks = stacks();
    if (imageJ.isPresent() && stacks.size() == 1) {
      return List.of(hyperstack(imageJ.get(), stacks.get(0)));
    }
    List<InspectedSeries> series = new ArrayList<>();
    for (List<List<PlacedPlane>> pages : stacks) {
      series.add(stack(pages, series.size()));
    }
    return series;
  }

  /**
   * Pages of the same kind, each as its planes. Smaller copies of a page and masks are no images of
   * their own.
   */
  private List<List<List<PlacedPlane>>> stacks() throws UnreadableException {
    Map<PageGeometry, List<List<PlacedPlane>>> stacks = new LinkedHashMap<>();
    for (TiffFile.Page page : file.pages()) {
      boolean first = stacks.isEmpty();
      if (first || (page.ifd().first(Tag.NEW_SUBFILE_TYPE).orElse(0) & REDUCED_OR_MASK) == 0) {
        List<PlacedPlane> planes = folder.planes(file, page);
        stacks
            .computeIfAbsent(planes.get(0).pixels().geometry(), kind -> new ArrayList<>())
            .add(planes);
      }
    }
    return List.copyOf(stacks.values());
  }

  private InspectedSeries stack(List<List<PlacedPlane>> pages, int index)
      throws UnreadableException {
    List<PlacedPlane> planes = new ArrayList<>();
    for (int z = 0; z < pages.size(); z++) {
      for (PlacedPlane plane : pages.get(z)) {
        planes.add(new PlacedPlane(plane.c(), z, 0, plane.pixels(), plane.reduced()));
      }
    }
    PageGeometry geometry = planes.get(0).pixels().geometry();
    return builder(index, geometry)
        .stack(pages.size(), geometry.samples(), 1)
        .thirdAxis(pages.size() > 1 ? "slice" : "z")
        .channels(geometry.samples() == 3 ? redGreenBlue() : List.of())
        .layout(SegmentLayouts.of(planes))
        .build();
  }

  private InspectedSeries hyperstack(ImageJDescription imageJ, List<List<PlacedPlane>> found)
      throws UnreadableException {
    List<List<PlacedPlane>> pages =
        imageJ.images() > found.size() && found.size() == 1 ? unfold(imageJ, found) : found;
    if (!imageJ.explains(pages.size())) {
      return stack(pages, 0);
    }
    int samples = pages.get(0).get(0).pixels().geometry().samples();
    List<PlacedPlane> planes = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      int c = i % imageJ.channels() * samples;
      int z = i / imageJ.channels() % imageJ.slices();
      int t = i / imageJ.channels() / imageJ.slices();
      for (PlacedPlane plane : pages.get(i)) {
        planes.add(new PlacedPlane(c + plane.c(), z, t, plane.pixels(), plane.reduced()));
      }
    }
    return builder(0, planes.get(0).pixels().geometry())
        .stack(imageJ.slices(), imageJ.channels() * samples, imageJ.frames())
        .physicalSize(physicalSize(imageJ).orElse(null))
        .channels(samples == 3 && imageJ.channels() == 1 ? redGreenBlue() : imageJ.window())
        .layout(SegmentLayouts.of(planes))
        .build();
  }

  /**
   * Stacks beyond 4 GB: ImageJ writes one directory, and the planes one after the other from its
   * first byte on.
   */
  private List<List<PlacedPlane>> unfold(ImageJDescription imageJ, List<List<PlacedPlane>> found)
      throws UnreadableException {
    List<PlacedPlane> first = found.get(0);
    PlanePixels pixels = first.get(0).pixels();
    long bytes = pixels.decodedBytes();
    long available = (file.size() - pixels.offsets()[0]) / Math.max(1, bytes);
    if (first.size() > 1 || !pixels.uncompressed() || available < imageJ.images()) {
      return found;
    }
    folder.budget().takeSegments((long) imageJ.images() * pixels.offsets().length);
    List<List<PlacedPlane>> pages = new ArrayList<>();
    for (int i = 0; i < imageJ.images(); i++) {
      pages.add(List.of(new PlacedPlane(0, 0, 0, pixels.shifted(bytes * i), List.of())));
    }
    return pages;
  }

  private Optional<PhysicalSize> physicalSize(ImageJDescription imageJ) throws UnreadableException {
    Ifd ifd = file.pages().get(0).ifd();
    return PhysicalSize.of(
        Length.of(ifd.inverse(Tag.X_RESOLUTION).orElse(0), imageJ.unit()),
        Length.of(ifd.inverse(Tag.Y_RESOLUTION).orElse(0), imageJ.unit()),
        Length.of(imageJ.spacing(), imageJ.unit()));
  }

  private static InspectedSeriesBuilder builder(int index, PageGeometry geometry) {
    return new InspectedSeriesBuilder(index)
        .plane(geometry.width(), geometry.height(), geometry.voxelType());
  }

  private static List<Channel> redGreenBlue() {
    return List.of(
        new Channel("red", "FF0000", null, null),
        new Channel("green", "00FF00", null, null),
        new Channel("blue", "0000FF", null, null));
  }
}
