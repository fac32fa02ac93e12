package org.fovea.ingest.inspection.tiff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.ingest.inspection.PhysicalUnit;

/**
 * The {@code key=value} lines that ImageJ writes into the description of the first page; planes run
 * C, Z, T.
 */
final class ImageJDescription {

  private final Map<String, String> values = new HashMap<>();

  private ImageJDescription(String text) {
    text.lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(
            line ->
                values.putIfAbsent(
                    line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
  }

  static Optional<ImageJDescription> parse(String text) {
    return text.startsWith("ImageJ=") ? Optional.of(new ImageJDescription(text)) : Optional.empty();
  }

  int images() {
    return count("images");
  }

  int channels() {
    return count("channels");
  }

  int slices() {
    return count("slices");
  }

  int frames() {
    return count("frames");
  }

  /** True when the numbers of channels, slices and frames make up {@code planes}. */
  boolean explains(int planes) {
    return (long) channels() * slices() * frames() == planes;
  }

  Optional<PhysicalUnit> unit() {
    return Optional.ofNullable(values.get("unit")).flatMap(PhysicalUnit::parse);
  }

  double spacing() {
    return number("spacing").orElse(0.0);
  }

  /** The display window, which the text holds for images of one channel. */
  List<Channel> window() {
    Optional<Double> min = number("min");
    Optional<Double> max = number("max");
    return channels() == 1 && min.isPresent() && max.isPresent()
        ? List.of(new Channel(null, null, min.get(), max.get()))
        : List.of();
  }

  private int count(String key) {
    return number(key).map(Double::intValue).filter(value -> value > 0).orElse(1);
  }

  private Optional<Double> number(String key) {
    try {
      return Optional.ofNullable(values.get(key)).map(Double::valueOf).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
