package org.fovea.cli.images.bia;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.cli.form.FileListName;
import org.fovea.cli.form.FolderTree;
import org.fovea.cli.form.ListedFile;
import org.fovea.cli.form.PageTab;
import org.fovea.cli.images.files.NewFolder;

/** The file lists of a form, brought together in the new folder, and what they list. */
final class FileLists {

  private final Path out;
  private final List<Path> elsewhere;
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, ListedFile> files = new LinkedHashMap<>();

  /**
   * Lists for a folder.
   *
   * @param elsewhere folders that may have what the form's folder lacks
   */
  FileLists(Path out, List<Path> elsewhere) {
    this.out = out;
    this.elsewhere = List.copyOf(elsewhere);
  }

  /** All files by path, as they are listed first. */
  Map<String, ListedFile> files() {
    return files;
  }

  List<String> remarks() {
    return remarks;
  }

  /** Reads a form that was copied with those of its lists that lay beside it. */
  void collect(String start) throws IOException {
    Set<FileListName> named = new LinkedHashSet<>();
    PageTab.read(
        out.resolve(start),
        new PageTab.Names() {
          @Override
          public void list(FileListName name) {
            named.add(name);
          }

          @Override
          public void file(ListedFile file) {
            add(file);
          }
        });
    List<FileListName> missing = new ArrayList<>();
    for (FileListName name : named) {
      Optional<Path> list = here(name);
      if (list.isPresent()) {
        read(list.get());
      } else {
        missing.add(name);
      }
    }
    for (FileListName name : missing.stream().filter(n -> !DrawnList.annotates(n)).toList()) {
      draw(new DrawnList(name, List.of()));
    }
    for (FileListName name : missing.stream().filter(DrawnList::annotates).toList()) {
      draw(new DrawnList(name, images()));
    }
  }

  private Optional<Path> here(FileListName name) throws IOException {
    Optional<String> there = name.in(paths(out));
    if (there.isPresent()) {
      return there.map(out::resolve);
    }
    for (Path folder : elsewhere) {
      Optional<String> found = name.in(paths(folder));
      if (found.isPresent()) {
        NewFolder.copy(folder, out, found.stream().toList());
        return found.map(out::resolve);
      }
    }
    return Optional.empty();
  }

  private static Set<String> paths(Path folder) {
    Set<String> paths = new HashSet<>();
    FolderTree.walk(folder, (path, file, size) -> paths.add(path));
    return paths;
  }

  private void draw(DrawnList list) throws IOException {
    Optional<Path> file = NewFolder.inside(out, list.path());
    if (file.isEmpty() || Files.exists(file.get())) {
      return;
    }
    list.write(file.get());
    read(file.get());
    remarks.add(
        "The form names the file list %s, which is nowhere: drawn with %d entries."
            .formatted(list.path(), DrawnList.ENTRIES));
  }

  private void read(Path list) {
    try {
      FileListReader.read(list, this::add);
    } catch (IOException | CsvParseException e) {
      remarks.add(
          "%s cannot be read to its end: %s"
              .formatted(out.relativize(list), e.getMessage().lines().findFirst().orElse("")));
    }
  }

  private List<String> images() {
    return files.values().stream()
        .filter(file -> !file.directory())
        .map(ListedFile::path)
        .filter(path -> path.toLowerCase(Locale.ROOT).matches(".*\\.(tiff?|png)"))
        .limit(DrawnList.ENTRIES)
        .toList();
  }

  private void add(ListedFile file) {
    files.putIfAbsent(file.path(), file);
  }
}
