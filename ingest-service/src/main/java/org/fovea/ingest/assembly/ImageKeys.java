package org.fovea.ingest.assembly;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.ingest.plate.WellName;

/** Keys of images; an image keeps its id as long as its key is the same. */
public final class ImageKeys {

  private ImageKeys() {}

  /** {@code screenA/{plate}/{acquisition}/{well}/{field}}. */
  public static String inWell(
      String dataset, String plate, int acquisition, WellName well, int field) {
    return String.join(
        "/", dataset, plate, String.valueOf(acquisition), well.toString(), String.valueOf(field));
  }

  /** {@code {dataset}/{group}/{name}}, without what is null. */
  public static String named(String dataset, String group, String name) {
    return Stream.of(dataset, group, name)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining("/"));
  }
}
