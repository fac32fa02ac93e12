package org.fovea.cli.images.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with an IDR form, which is only read. */
public final class FormFolder {

  private static final Pattern DOCUMENT =
      Pattern.compile(".*\\.(txt|tsv|csv|ya?ml|md)(\\.gz)?", Pattern.CASE_INSENSITIVE);

  private final Path root;

  public FormFolder(Path root) {
    this.root = root;
  }

  /** The form's documents, relative to the folder. */
  public List<Path> documents() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(root::relativize)
          .filter(file -> DOCUMENT.matcher(file.getFileName().toString()).matches())
          .filter(
              file ->
                  !file.toString().contains(".zarr")
                      && !file.getFileName().toString().equals("images.tsv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The screens with a library, or else an annotation, in order of their names. */
  public List<ScreenDesign> screens() {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(FormFolder::screen)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ScreenDesign> screen(Path folder) {
    Optional<Path> plates = document(folder, "-plates.tsv");
    return document(folder, "-library.txt", "-library.tsv")
        .map(DelimitedTable::withHeader)
        .filter(library -> library.has("Channels"))
        .or(
            () ->
                document(folder, "-annotation.csv", "-annotation.tsv")
                    .map(DelimitedTable::withHeader))
        .filter(table -> table.has("Plate") && table.has("Well"))
        .map(table -> new LayoutReader(table, plates.map(DelimitedTable::withoutHeader)).plates())
        .map(read -> new ScreenDesign(folder.getFileName().toString(), read));
  }

  private static Optional<Path> document(Path folder, String... endings) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.sorted().toList();
      return Stream.of(endings)
          .flatMap(ending -> sorted.stream().filter(file -> matches(file, ending)))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean matches(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.endsWith(ending) || name.endsWith(ending + ".gz");
  }
}
