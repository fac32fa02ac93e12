package org.fovea.cli.images.bia;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.cli.form.FileListName;

/** A small file list in place of one that a form names and nobody has. */
final class DrawnList {

  static final int ENTRIES = 4;
  private static final long SIZE = 150_000;
  private static final String SOURCE = "Source image";

  private final FileListName name;
  private final List<String> sources;

  /**
   * A list.
   *
   * @param sources images that the entries of an annotation's list were made from
   */
  DrawnList(FileListName name, List<String> sources) {
    this.name = name;
    this.sources = List.copyOf(sources);
  }

  /** Path of the list: as named, but JSON when the name has no ending that can be written. */
  String path() {
    String path = name.path();
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tsv") || lower.endsWith(".json")
        ? path
        : path.replaceFirst("(?i)(\\.(json|tsv|xlsx))?(\\.gz)?$", ".json");
  }

  static boolean annotates(FileListName name) {
    return name.section().toLowerCase(Locale.ROOT).contains("annotation");
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    if (path().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
      Files.write(file, table());
    } else {
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), entries());
    }
  }

  private String image(int number) {
    String folder = path().replaceFirst("\\.[^./]*$", "");
    return "%s/%s_%d.tif".formatted(folder, annotates(name) ? "mask" : "image", number);
  }

  private List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("Files\tsize" + (sources.isEmpty() ? "" : "\t" + SOURCE));
    for (int i = 0; i < ENTRIES; i++) {
      lines.add(image(i + 1) + "\t" + SIZE + (sources.isEmpty() ? "" : "\t" + source(i)));
    }
    return lines;
  }

  private List<Map<String, Object>> entries() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("path", image(i + 1));
      entry.put("size", SIZE);
      entry.put(
          "attributes",
          sources.isEmpty()
              ? List.of()
              : List.of(new TreeMap<>(Map.of("name", SOURCE, "value", source(i)))));
      entry.put("type", "file");
      entries.add(entry);
    }
    return entries;
  }

  private String source(int index) {
    return sources.get(index % sources.size());
  }
}
