package org.fovea.ingest.assembly;

import java.util.List;
import org.fovea.contract.content.Attribute;

/**
 * An image that the form names, whether or not a file holds it.
 *
 * @param group OMERO's dataset, null for none
 * @param paths where the form says it lies, from the most to the least telling
 */
public record DeclaredImage(
    String dataset, String group, String name, List<String> paths, List<Attribute> attributes) {

  public DeclaredImage {
    paths = List.copyOf(paths);
    attributes = List.copyOf(attributes);
  }

  public String key() {
    return ImageKeys.named(dataset, group, name);
  }
}
