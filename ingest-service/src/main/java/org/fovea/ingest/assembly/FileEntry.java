package org.fovea.ingest.assembly;

import java.util.List;
import org.fovea.contract.content.Attribute;

/**
 * A file an image may be made of.
 *
 * @param datasets paths of the datasets that the manifest puts it in
 * @param attributes its further columns in the manifest; they become those of its images
 */
public record FileEntry(String path, List<String> datasets, List<Attribute> attributes) {

  public FileEntry {
    datasets = List.copyOf(datasets);
    attributes = List.copyOf(attributes);
  }

  /** The file without the columns that say what it is to an image. */
  FileEntry described() {
    return new FileEntry(path, datasets, ListedImages.described(attributes));
  }
}
