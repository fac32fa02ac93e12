package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.inspection.PhysicalSize;
import org.fovea.ingest.inspection.PhysicalSize.Length;
import org.fovea.ingest.inspection.PhysicalUnit;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * The axes of a multiscale image.
 *
 * @param names one letter for each, in order
 * @param units one for each, empty when it is no length
 */
record ZarrAxes(String names, List<Optional<PhysicalUnit>> units) {

  private static final String BEFORE_VERSION_0_3 = "tczyx";

  ZarrAxes {
    units = List.copyOf(units);
  }

  static ZarrAxes of(JsonNode multiscale) throws UnreadableException {
    StringBuilder names = new StringBuilder();
    List<Optional<PhysicalUnit>> units = new ArrayList<>();
    for (JsonNode axis : multiscale.path("axes")) {
      names.append(axis.isTextual() ? axis.asText() : axis.path("name").asText());
      units.add(PhysicalUnit.parse(axis.path("unit").asText("")));
    }
    String known = names.isEmpty() ? BEFORE_VERSION_0_3 : names.toString();
    if (!known.matches("t?c?z?yx|c?t?z?yx") || !names.isEmpty() && units.size() != known.length()) {
      throw new UnreadableException(
          "its axes are %.40s; tczyx in this order, or some of them, have a reader"
              .formatted(known));
    }
    return new ZarrAxes(known, units);
  }

  /** Elements along the axis, 1 when the image has no such axis. */
  int size(char axis, List<Integer> shape) {
    int at = names.indexOf(axis);
    return at < 0 ? 1 : shape.get(at);
  }

  /** Pixel size from the scales of the image and of its first resolution. */
  Optional<PhysicalSize> physicalSize(JsonNode multiscale) {
    JsonNode whole = scale(multiscale);
    JsonNode first = scale(multiscale.path("datasets").path(0));
    return PhysicalSize.of(
        length('x', whole, first), length('y', whole, first), length('z', whole, first));
  }

  private Optional<Length> length(char axis, JsonNode whole, JsonNode first) {
    int at = names.indexOf(axis);
    if (at < 0 || at >= units.size() || !first.path(at).isNumber()) {
      return Optional.empty();
    }
    return Length.of(first.path(at).doubleValue() * whole.path(at).asDouble(1), units.get(at));
  }

  private static JsonNode scale(JsonNode node) {
    for (JsonNode transformation : node.path("coordinateTransformations")) {
      if (transformation.path("type").asText().equals("scale")) {
        return transformation.path("scale");
      }
    }
    return MissingNode.getInstance();
  }
}
