package org.fovea.cli.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import org.fovea.cli.images.ImageOptions.Format;
import org.fovea.cli.images.design.FormFolder;
import org.fovea.cli.images.design.PlateDesign;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published forms, where the corpora are at hand. */
class CorporaFormsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "idr0020-barr-chtog, 1232, 4, false",
    "idr0030-sero-yap, 3080, 10, true",
    "idr0002-heriche-condensation, 1152, 12, true"
  })
  void imagedWellsAreThoseWithChannels(String form, int wells, int plates, boolean indexFiles) {
    FormFolder read = new FormFolder(corpus(form));

    assertEquals(wells, ImageMaker.count(corpus(form), ImageOptions.defaults()));
    assertEquals(plates, read.screens().get(0).plates().size());
    assertEquals(
        indexFiles, read.screens().get(0).plates().stream().allMatch(PlateDesign::indexFile));
  }

  @ParameterizedTest
  @CsvSource({
    "idr0020-barr-chtog, 200972429 TOG[2702]",
    "idr0030-sero-yap, 200972726[5176]_kinome_YAP_TAZ"
  })
  void aPublishedPlateIsDrawnWithAllItsPixelsKnown(String form, String plate) throws Exception {
    ImageOptions options = new ImageOptions(1, 32, Set.of(plate), Format.AUTO);

    MadeImages made = ImageMaker.make(corpus(form), folder.resolve("out"), options);

    assertEquals(308, made.fields());
    for (ExpectedPixels plane : ExpectedPixels.read(made.expectedPixels())) {
      plane.check(StoredPlane.read(made.folder(), plane.path(), plane.channel(), 32));
    }
  }

  private static Path corpus(String form) {
    return TestFolders.corpus("idr/" + form);
  }
}
