package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.contract.layout.ChunkGridLayout;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.InspectedSeriesBuilder;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * A multiscale image: the first of its {@code multiscales}, as the specification tells readers to
 * choose.
 */
final class ZarrImage {

  private static final int MOST_LEVELS = 64;

  private final ZarrStore store;
  private final String prefix;
  private final JsonNode metadata;

  ZarrImage(ZarrStore store, String prefix, JsonNode metadata) {
    this.store = store;
    this.prefix = prefix;
    this.metadata = metadata;
  }

  InspectedSeries series(PlatePosition position) throws UnreadableException {
    JsonNode multiscale = metadata.path("multiscales").path(0);
    ZarrAxes axes = ZarrAxes.of(multiscale);
    List<ZarrArray> levels = levels(multiscale, axes);
    List<Integer> shape = levels.get(0).shape();
    int channels = axes.size('c', shape);
    return new InspectedSeriesBuilder(0)
        .name(multiscale.path("name").asText(""))
        .plane(axes.size('x', shape), axes.size('y', shape), levels.get(0).type())
        .stack(axes.size('z', shape), channels, axes.size('t', shape))
        .physicalSize(axes.physicalSize(multiscale).orElse(null))
        .channels(channels(channels))
        .layout(layout(axes, levels))
        .position(position)
        .build();
  }

  private List<ZarrArray> levels(JsonNode multiscale, ZarrAxes axes) throws UnreadableException {
    List<ZarrArray> levels = new ArrayList<>();
    for (JsonNode dataset : multiscale.path("datasets")) {
      ZarrArray array = store.array(ZarrPaths.below(prefix, dataset.path("path")));
      if (!levels.isEmpty() && !array.alike(levels.get(0)) || levels.size() == MOST_LEVELS) {
        return levels;
      }
      levels.add(array);
    }
    if (levels.isEmpty()) {
      throw new UnreadableException("its multiscales list no array");
    }
    if (levels.get(0).shape().size() != axes.names().length()) {
      throw new UnreadableException(
          "its array has %d dimensions, its axes are %s"
              .formatted(levels.get(0).shape().size(), axes.names()));
    }
    return levels;
  }

  private static ChunkGridLayout layout(ZarrAxes axes, List<ZarrArray> levels) {
    ZarrArray full = levels.get(0);
    return new ChunkGridLayout(
        axes.names(),
        full.type(),
        full.byteOrder(),
        full.codec(),
        full.fillValue(),
        levels.stream().map(ZarrArray::level).toList());
  }

  /** OMERO's rendering settings, when they fit the image. */
  private List<Channel> channels(int expected) {
    JsonNode listed = metadata.path("omero").path("channels");
    if (listed.size() != expected) {
      return List.of();
    }
    List<Channel> channels = new ArrayList<>();
    for (JsonNode channel : listed) {
      String label = channel.path("label").asText("");
      String color = channel.path("color").asText("");
      JsonNode start = channel.path("window").path("start");
      JsonNode end = channel.path("window").path("end");
      boolean window = start.isNumber() && end.isNumber();
      channels.add(
          new Channel(
              label.isBlank() ? null : label,
              color.matches("[0-9A-Fa-f]{6}") ? color.toUpperCase(Locale.ROOT) : null,
              window ? start.doubleValue() : null,
              window ? end.doubleValue() : null));
    }
    return channels;
  }
}
