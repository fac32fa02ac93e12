package org.fovea.ingest.assembly;

import java.util.List;
import org.fovea.contract.content.Attribute;

/**
 * A file an image may be made of.
 *
 * @param datasets paths of the datasets that the manifest puts it in
 * @param attributes its further columns in the manifest; they become those of its images
 * @param row of its line in the manifest, 0 when that does not name it
 */
public record FileEntry(String path, List<String> datasets, List<Attribute> attributes, long row) {

  public FileEntry {
    datasets = List.copyOf(datasets);
    attributes = List.copyOf(attributes);
  }

  /** Of what the manifest does not name. */
  public FileEntry(String path, List<String> datasets, List<Attribute> attributes) {
    this(path, datasets, attributes, 0);
  }

  /** The file without the columns that say what it is to an image. */
  FileEntry described() {
    return new FileEntry(path, datasets, ListedImages.described(attributes), row);
  }
}
