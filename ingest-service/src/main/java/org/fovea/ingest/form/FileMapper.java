package org.fovea.ingest.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageLine;

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

  private final Map<String, Set<String>> datasets = new HashMap<>();

  public FileMapper(List<ImageLine> images) {
    for (ImageLine image : images) {
      for (ImageLine.Part part : image.parts()) {
        Set<String> own = datasets.computeIfAbsent(part.path(), path -> new TreeSet<>());
        if (image.dataset() != null) {
          own.add(image.dataset());
        }
      }
    }
  }

  public FileLine map(StoredFile file) {
    Set<String> all = new LinkedHashSet<>(file.datasets());
    boolean image = addOfImages(file.path(), all);
    String role = file.role() == null && image ? IMAGE : file.role();
    return file.line(mediaType(file.path()), role, List.copyOf(all));
  }

  // A part is a file, or a Zarr group: then every file below belongs to it.
  private boolean addOfImages(String path, Set<String> all) {
    boolean image = false;
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 2) + 1) {
      Set<String> found = datasets.get(path.substring(0, end));
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
