package org.fovea.ingest.form.empiar;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Paths of datasets, made of the image sets' directories so that they outlast a change of order:
 * {@code /data/tomograms/bin4} is {@code tomograms-bin4}. A directory that says nothing, or the
 * same as an earlier one, is told apart by its position.
 */
final class DatasetPaths {

  private static final int LONGEST = 100;
  private static final String UNNAMED = "imageset";

  private final Set<String> taken = new HashSet<>();

  /**
   * @param position of the image set, from 1
   */
  String of(Folder folder, int position) {
    String slug = folder.path().replaceAll("[^\\p{Alnum}._]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    String path = slug.isEmpty() ? UNNAMED : slug.substring(0, Math.min(slug.length(), LONGEST));
    while (!taken.add(path.toLowerCase(Locale.ROOT))) {
      path += "-" + position;
    }
    return path;
  }
}
