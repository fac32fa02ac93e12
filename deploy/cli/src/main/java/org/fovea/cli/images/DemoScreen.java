package org.fovea.cli.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
    DemoFolder.once(
        folder,
        STUDY,
        workshop -> {
          Path form = workshop.resolve("form");
          writeForm(form);
          MadeImages made = ImageMaker.make(form, workshop.resolve(NAME), ImageOptions.defaults());
          return new DemoFolder.Made(made.folder(), made.expectedPixels(), "pixels");
        });
  }

  /** Writes the form without images. */
  static void writeForm(Path folder) throws IOException {
    for (String document : DOCUMENTS) {
      DemoFolder.ship("demo-screen/" + document, folder.resolve(document));
    }
  }
}
