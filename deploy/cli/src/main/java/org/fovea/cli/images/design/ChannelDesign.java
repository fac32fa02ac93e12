package org.fovea.cli.images.design;

import java.util.Arrays;
import java.util.List;

/**
 * A channel of the {@code Channels} cell, {@code stain: structure} or {@code
 * camera:stain:structure}.
 *
 * @param label the structure
 * @param description the whole entry
 */
public record ChannelDesign(String label, String description) {

  /** The entries of a cell, separated by semicolons. */
  static List<ChannelDesign> parse(String cell) {
    return Arrays.stream(cell.split(";"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .map(entry -> new ChannelDesign(entry.substring(entry.lastIndexOf(':') + 1).strip(), entry))
        .toList();
  }
}
