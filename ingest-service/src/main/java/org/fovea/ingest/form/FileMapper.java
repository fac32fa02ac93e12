package org.fovea.ingest.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.ingest.disk.ByPath;

/**
 * Stored files as {@link FileLine}s: they belong to the datasets of the manifest and of the images
 * they hold.
 */
public final class FileMapper {

  private static final String IMAGE = "image";
  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("json", "application/json"),
          Map.entry("zattrs", "application/json"),
          Map.entry("zarray", "application/json"),
          Map.entry("zgroup", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("csv", "text/csv"),
          Map.entry("tsv", "text/tab-separated-values"),
          Map.entry("txt", "text/plain"),
          Map.entry("gz", "application/gzip"),
          Map.entry("zip", "application/zip"));

  private static final int NO_IMAGE = 0;

  private final ByPath<StoredFile> files;
  private final int[] setOfFile;
  private final List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
  private final Map<Set<String>, Integer> numbers = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();

  /**
   * @param stored the files that will be mapped
   */
  public FileMapper(List<ImageLine> images, List<StoredFile> stored) {
    this.files = ByPath.of(stored, StoredFile::path);
    this.setOfFile = new int[files.size()];
    for (ImageLine image : images) {
      Set<String> dataset = image.dataset() == null ? Set.of() : Set.of(image.dataset());
      image.parts().forEach(part -> add(part.path(), dataset));
    }
  }

  // Files are in few different sets of datasets, so that a number stands for each.
  private void add(String path, Set<String> dataset) {
    if (path.endsWith("/")) {
      groups.computeIfAbsent(path, group -> new TreeSet<>()).addAll(dataset);
      return;
    }
    int file = files.position(path);
    if (file >= 0) {
      Set<String> own = new TreeSet<>(sets.get(setOfFile[file]));
      own.addAll(dataset);
      setOfFile[file] = numbers.computeIfAbsent(own, this::number);
    }
  }

  private int number(Set<String> set) {
    sets.add(set);
    return sets.size() - 1;
  }

  public FileLine map(StoredFile file) {
    Set<String> all = new LinkedHashSet<>(file.datasets());
    boolean image = addOfImages(file.path(), all);
    String role = file.role() == null && image ? IMAGE : file.role();
    return file.line(mediaType(file.path()), role, List.copyOf(all));
  }

  // A part is a file, or a Zarr group: then every file below belongs to it.
  private boolean addOfImages(String path, Set<String> all) {
    int position = files.position(path);
    int own = position < 0 ? NO_IMAGE : setOfFile[position];
    all.addAll(sets.get(own));
    boolean image = own != NO_IMAGE;
    if (groups.isEmpty()) {
      return image;
    }
    for (int end = path.lastIndexOf('/') + 1; end > 0; end = path.lastIndexOf('/', end - 2) + 1) {
      Set<String> found = groups.get(path.substring(0, end));
      if (found != null) {
        all.addAll(found);
        image = true;
      }
    }
    return image;
  }

  private static String mediaType(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), UNKNOWN_TYPE);
  }
}
