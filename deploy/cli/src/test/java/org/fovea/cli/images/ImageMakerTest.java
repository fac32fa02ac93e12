package org.fovea.cli.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.images.ImageOptions.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageMakerTest {

  private static final ImageOptions SMALL = new ImageOptions(1, 32, Set.of(), Format.AUTO);

  @TempDir private Path folder;

  private Path form;
  private Path out;

  @BeforeEach
  void writeTheDemoForm() throws IOException {
    form = folder.resolve("form");
    out = folder.resolve("out");
    DemoScreen.writeForm(form);
  }

  @Test
  void aPlateWithAnIndexFileBecomesAZarrAndOneWithAFolderBecomesTiffs() throws IOException {
    MadeImages made = ImageMaker.make(form, out, SMALL);

    assertEquals(
        new MadeImages(out, folder.resolve("out.expected-pixels.tsv"), 2, 48, 48, 144), made);
    assertTrue(Files.exists(out.resolve("screenA/spindle-mini-1.ome.zarr/.zattrs")));
    assertEquals(24, files("screenA/spindle-mini-2").size());
  }

  @Test
  void theDocumentsAreCopiedAsTheyAre() throws IOException {
    ImageMaker.make(form, out, SMALL);

    for (Path document :
        List.of(Path.of("idr0000-study.txt"), Path.of("screenA/idr0000-screenA-library.txt"))) {
      assertArrayEquals(
          Files.readAllBytes(form.resolve(document)), Files.readAllBytes(out.resolve(document)));
    }
  }

  @Test
  void everyPlaneHoldsWhatTheTableOfExpectedPixelsSays() throws Exception {
    MadeImages made = ImageMaker.make(form, out, new ImageOptions(2, 64, Set.of(), Format.AUTO));

    List<ExpectedPixels> expected = ExpectedPixels.read(made.expectedPixels());
    assertEquals(2 * 48 * 3, expected.size());
    for (ExpectedPixels plane : expected) {
      plane.check(StoredPlane.read(out, plane.path(), plane.channel(), 64));
    }
  }

  @Test
  void theSameFormGivesTheSameBytes() throws IOException {
    ImageMaker.make(form, out, SMALL);
    ImageMaker.make(form, folder.resolve("again"), SMALL);

    for (Path file : files("")) {
      Path again = folder.resolve("again").resolve(out.relativize(file).toString());
      assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again), file.toString());
    }
  }

  @Test
  void imagesTsvPlacesEachTiffInItsWell() throws IOException {
    ImageMaker.make(form, out, SMALL);

    List<String> lines = Files.readAllLines(out.resolve("images.tsv"));

    assertEquals(
        "image\tpath\tseries\tc\tz\tt\tchannel\tdataset\tgroup\tscreen\tplate\tacquisition\twell"
            + "\tfield",
        lines.get(0));
    assertEquals(25, lines.size());
    assertTrue(
        lines.contains(
            "spindle-mini-2 B3 field 1\tscreenA/spindle-mini-2/B3_f1.ome.tif\t0\t\t\t\t\t\t"
                + "\tscreenA\tspindle-mini-2\t0\tB3\t0"));
  }

  @Test
  void theZarrPlateListsAllRowsAndColumnsButOnlyImagedWells() throws IOException {
    ImageMaker.make(form, out, SMALL);

    JsonNode plate =
        new ObjectMapper()
            .readTree(out.resolve("screenA/spindle-mini-1.ome.zarr/.zattrs").toFile())
            .path("plate");

    assertEquals("spindle-mini-1", plate.path("name").asText());
    assertEquals(8, plate.path("rows").size());
    assertEquals(12, plate.path("columns").size());
    assertEquals(24, plate.path("wells").size());
  }

  @Test
  void onlyTheChosenPlatesAreDrawn() throws IOException {
    MadeImages made =
        ImageMaker.make(form, out, new ImageOptions(1, 32, Set.of("spindle-mini-2"), Format.TIFF));

    assertEquals(1, made.plates());
    assertFalse(Files.exists(out.resolve("screenA/spindle-mini-1.ome.zarr")));
  }

  @Test
  void anUnknownPlateIsRefusedBeforeAnythingIsWritten() {
    ImageOptions options = new ImageOptions(1, 32, Set.of("spindle-mini-3"), Format.AUTO);

    Failure failure = assertThrows(Failure.class, () -> ImageMaker.make(form, out, options));

    assertTrue(failure.getMessage().startsWith("The form has no plate 'spindle-mini-3'"));
    assertFalse(Files.exists(out));
  }

  @Test
  void aFolderInsideTheFormIsRefused() {
    assertThrows(Failure.class, () -> ImageMaker.make(form, form.resolve("images"), SMALL));
  }

  @Test
  void aFolderThatIsNotEmptyIsRefused() {
    assertThrows(Failure.class, () -> ImageMaker.make(form, folder, SMALL));
  }

  @Test
  void theDemoScreenIsDrawnOnce() throws IOException {
    Path demo = folder.resolve("demo");
    DemoScreen.draw(demo);
    Files.delete(demo.resolve("images.tsv"));

    DemoScreen.draw(demo);

    assertFalse(Files.exists(demo.resolve("images.tsv")));
    assertTrue(Files.exists(folder.resolve("demo.expected-pixels.tsv")));
  }

  private List<Path> files(String below) throws IOException {
    try (Stream<Path> files = Files.walk(out.resolve(below))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
