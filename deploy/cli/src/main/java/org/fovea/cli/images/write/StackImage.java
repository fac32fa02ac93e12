package org.fovea.cli.images.write;

import java.util.List;

/**
 * A stack of 16-bit slices in some channels.
 *
 * @param width pixels, as {@code height}
 * @param depth slices
 * @param pixelSize in the plane, micrometers
 * @param sliceDistance micrometers
 * @param channels in order, at least one
 * @param planes all slices of the first channel, then those of the next, row by row
 */
public record StackImage(
    String name,
    int width,
    int height,
    int depth,
    double pixelSize,
    double sliceDistance,
    List<Channel> channels,
    List<short[]> planes) {

  /**
   * A channel of a stack.
   *
   * @param color {@code RRGGBB}
   */
  public record Channel(String name, String color) {}

  public StackImage {
    channels = List.copyOf(channels);
    planes = List.copyOf(planes);
    if (planes.size() != channels.size() * depth) {
      throw new IllegalArgumentException("A stack has a plane for each slice of each channel.");
    }
  }
}
