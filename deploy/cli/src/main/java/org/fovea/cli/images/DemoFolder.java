package org.fovea.cli.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of ours that is drawn once, wholly or not at all. */
final class DemoFolder {

  private DemoFolder() {}

  /**
   * What was drawn.
   *
   * @param expected table of what the files hold
   * @param what they hold, for the name of that table
   */
  record Made(Path folder, Path expected, String what) {}

  /** How a folder is drawn in an empty workshop. */
  interface Drawing {
    Made draw(Path workshop) throws IOException;
  }

  /**
   * Draws a folder, unless it is there.
   *
   * @param sign a file of the folder that tells that it was drawn
   */
  static void once(Path folder, String sign, Drawing drawing) {
    if (Files.exists(folder.resolve(sign))) {
      return;
    }
    try {
      Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path workshop = Files.createTempDirectory(parent, ".drawing");
      try {
        Made made = drawing.draw(workshop);
        Files.deleteIfExists(folder);
        Files.move(
            made.expected(),
            parent.resolve("%s.expected-%s.tsv".formatted(folder.getFileName(), made.what())),
            StandardCopyOption.REPLACE_EXISTING);
        Files.move(made.folder(), folder);
      } finally {
        delete(workshop);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a document that is shipped with the program. */
  static void ship(String document, Path copy) throws IOException {
    Files.createDirectories(copy.getParent());
    try (InputStream shipped = DemoFolder.class.getResourceAsStream("/" + document)) {
      Files.copy(shipped, copy);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
