package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Level;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.fovea.ingest.inspection.InspectedSeries;

/** One image of several parts: their planes, moved to where each part says it belongs. */
final class PartCombination {

  private final List<Part> parts;
  private final String image;
  private int sizeC = 1;
  private int sizeZ = 1;
  private int sizeT = 1;

  PartCombination(List<Part> parts, String image) {
    this.parts = parts;
    this.image = image;
  }

  Sight sight(String format) {
    InspectedSeries first = parts.get(0).inspected().orElseThrow();
    for (Part part : parts) {
      InspectedSeries series = part.inspected().orElseThrow();
      if (!fits(first, series)) {
        return Sight.blind(
            format,
            part.path() + " differs from " + parts.get(0).path() + " in size, type or layout.");
      }
      sizeC = Math.max(sizeC, part.c() == null ? series.sizeC() : part.c() + 1);
      sizeZ = Math.max(sizeZ, part.z() == null ? series.sizeZ() : part.z() + 1);
      sizeT = Math.max(sizeT, part.t() == null ? series.sizeT() : part.t() + 1);
    }
    return new Sight(format, true, null, facts(first));
  }

  // Parts share one byte layout, so they must have been written alike; fields of a plate are.
  private static boolean fits(InspectedSeries first, InspectedSeries other) {
    return first.sizeX() == other.sizeX()
        && first.sizeY() == other.sizeY()
        && first.layout() instanceof SegmentLayout a
        && other.layout() instanceof SegmentLayout b
        && a.voxelType().equals(b.voxelType())
        && a.byteOrder().equals(b.byteOrder())
        && a.codec().equals(b.codec())
        && a.predictor() == b.predictor()
        && a.samplesPerPixel() == b.samplesPerPixel()
        && sameTiles(a.levels().get(0), b.levels().get(0));
  }

  private static boolean sameTiles(Level a, Level b) {
    return a.tileWidth() == b.tileWidth() && a.tileHeight() == b.tileHeight();
  }

  private ImageFactsLine facts(InspectedSeries first) {
    return new ImageFactsLine(
        image,
        first.sizeX(),
        first.sizeY(),
        sizeZ,
        sizeC,
        sizeT,
        first.thirdAxis(),
        first.voxelType(),
        first.physicalSizeX(),
        first.physicalSizeY(),
        first.physicalSizeZ(),
        first.physicalUnit(),
        channels(),
        layout((SegmentLayout) first.layout()));
  }

  private SegmentLayout layout(SegmentLayout first) {
    int depth = parts.stream().mapToInt(part -> layoutOf(part).levels().size()).min().orElse(1);
    List<Level> levels = new ArrayList<>();
    for (int n = 0; n < depth; n++) {
      Level like = first.levels().get(n);
      List<Plane> planes = new ArrayList<>();
      for (Part part : parts) {
        Level level = layoutOf(part).levels().get(n);
        boolean same =
            level.sizeX() == like.sizeX()
                && level.sizeY() == like.sizeY()
                && sameTiles(level, like);
        if (same) {
          level.planes().forEach(plane -> planes.add(moved(plane, part)));
        }
      }
      levels.add(
          new Level(like.sizeX(), like.sizeY(), like.tileWidth(), like.tileHeight(), planes));
    }
    return new SegmentLayout(
        first.voxelType(),
        first.byteOrder(),
        first.codec(),
        first.predictor(),
        first.samplesPerPixel(),
        levels);
  }

  private static SegmentLayout layoutOf(Part part) {
    return (SegmentLayout) part.inspected().orElseThrow().layout();
  }

  // A part that says it is one plane gives its first one.
  private static Plane moved(Plane plane, Part part) {
    boolean single = part.z() != null;
    return new Plane(
        Objects.requireNonNullElse(part.c(), plane.c()),
        Objects.requireNonNullElse(part.z(), plane.z()),
        Objects.requireNonNullElse(part.t(), plane.t()),
        plane.path(),
        plane.offsets(),
        plane.lengths(),
        single ? null : plane.count(),
        single ? null : plane.stride());
  }

  private List<Channel> channels() {
    Channel[] channels = new Channel[sizeC];
    for (Part part : parts) {
      List<Channel> own = part.inspected().orElseThrow().channels();
      if (part.c() != null) {
        channels[part.c()] = named(own.isEmpty() ? null : own.get(0), part.channel());
      } else {
        for (int c = 0; c < Math.min(own.size(), sizeC); c++) {
          channels[c] = own.get(c);
        }
      }
    }
    Channel unnamed = new Channel(null, null, null, null);
    return Arrays.stream(channels).map(channel -> channel == null ? unnamed : channel).toList();
  }

  private static Channel named(Channel own, String name) {
    if (own == null) {
      return new Channel(name, null, null, null);
    }
    return name == null ? own : new Channel(name, own.color(), own.windowStart(), own.windowEnd());
  }
}
