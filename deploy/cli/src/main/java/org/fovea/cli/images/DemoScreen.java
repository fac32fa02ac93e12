package org.fovea.cli.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small screen of our own to try an instance with: two plates of 96 wells, 24 of them imaged,
 * eight genes and controls. Plate 1 is drawn as an OME-Zarr, plate 2 as OME-TIFFs.
 */
public final class DemoScreen {

  /** Name of its folder. */
  public static final String NAME = "spindle-mini-screen";

  /**
   * A gene worth looking for: its cells have spindles with three poles, in two wells of each plate.
   */
  public static final String GENE = "CKAP5";

  private static final String STUDY = "idr0000-study.txt";
  private static final List<String> DOCUMENTS =
      List.of(
          STUDY,
          "screenA/idr0000-screenA-annotation.csv",
          "screenA/idr0000-screenA-bulk.yml",
          "screenA/idr0000-screenA-bulkmap-config.yml",
          "screenA/idr0000-screenA-library.txt",
          "screenA/idr0000-screenA-plates.tsv",
          "screenA/idr0000-screenA-processed.txt");

  private DemoScreen() {}

  /** Makes the folder to deposit, documents and images; one that was made before stays as it is. */
  public static void draw(Path folder) {
    if (Files.exists(folder.resolve(STUDY))) {
      return;
    }
    try {
      Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path workshop = Files.createTempDirectory(parent, ".drawing");
      try {
        Path form = workshop.resolve("form");
        writeForm(form);
        MadeImages made = ImageMaker.make(form, workshop.resolve(NAME), ImageOptions.defaults());
        Files.deleteIfExists(folder);
        Files.move(
            made.expectedPixels(),
            parent.resolve(folder.getFileName() + ".expected-pixels.tsv"),
            StandardCopyOption.REPLACE_EXISTING);
        Files.move(made.folder(), folder);
      } finally {
        delete(workshop);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the form without images. */
  static void writeForm(Path folder) throws IOException {
    for (String document : DOCUMENTS) {
      Path copy = folder.resolve(document);
      Files.createDirectories(copy.getParent());
      try (InputStream shipped = DemoScreen.class.getResourceAsStream("/demo-screen/" + document)) {
        Files.copy(shipped, copy);
      }
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
