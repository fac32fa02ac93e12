package org.fovea.ingest.inspection;

import java.util.List;
import org.fovea.contract.content.Attribute;

/**
 * What a file says about images, be it itself or others.
 *
 * @param files names of the files that hold them, as written there: {@code /}-separated, mostly
 *     without their folders
 * @param attributes each with its source
 */
public record ImageDescription(List<String> files, List<Attribute> attributes) {

  public ImageDescription {
    files = List.copyOf(files);
    attributes = List.copyOf(attributes);
  }
}
