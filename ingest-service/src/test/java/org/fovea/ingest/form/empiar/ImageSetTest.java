package org.fovea.ingest.form.empiar;

import static org.fovea.ingest.form.empiar.Deposition.file;
import static org.fovea.ingest.form.empiar.Deposition.findings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.inspection.ImageDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSetTest {

  private static final String SET = "/imagesets/0";

  @ParameterizedTest
  @ValueSource(strings = {"-1", "null", "\"variable\""})
  void imagesOfSeveralSizesAreVariable(String size) {
    FormReading reading =
        Deposition.faultless()
            .with(SET + "/image_width", size)
            .with(SET + "/image_height", size)
            .read();
    ImageSetDeclaration declared = reading.datasets().get(0).declared();
    assertEquals(Boolean.TRUE, declared.variableSize());
    assertNull(declared.imageWidth());
    assertEquals(List.of(), findings(reading));
  }

  @Test
  void aSizeNobodyStatedIsNotVariable() {
    FormReading reading =
        Deposition.faultless().without(SET + "/image_width").without(SET + "/image_height").read();
    assertNull(reading.datasets().get(0).declared().variableSize());
  }

  @Test
  void halfASizeIsAWarning() {
    assertEquals(
        List.of("warning deposition-size-incomplete /imagesets/0/image_height null"),
        findings(Deposition.faultless().with(SET + "/image_height", "null").read()));
  }

  @Test
  void aNumberWrittenAsTextIsRead() {
    FormReading reading = Deposition.faultless().with(SET + "/image_width", "\"64\"").read();
    assertEquals(64, reading.datasets().get(0).declared().imageWidth());
    assertEquals(
        List.of("warning deposition-member-type-mended /imagesets/0/image_width 64"),
        findings(reading));
  }

  @ParameterizedTest
  @CsvSource({"1,9,max", "0,6,min", "7,6,min", "9,,min"})
  void aRangeOutsideTheFramesIsAnError(int min, Integer max, String at) {
    FormReading reading =
        Deposition.faultless()
            .with(SET + "/frame_range_min", String.valueOf(min))
            .with(SET + "/frame_range_max", String.valueOf(max))
            .read();
    assertEquals(
        List.of("deposition-frame-range /imagesets/0/frame_range_" + at),
        reading.report().findings().stream().map(f -> f.code() + " " + f.pointer()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "num_images_or_tilt_series, 0",
    "num_images_or_tilt_series, 3000000000",
    "image_width, 1.5",
    "pixel_width, -1.06",
    "pixel_width, 1e400"
  })
  void aNumberOutOfItsRangeIsAnError(String member, String number) {
    FormReading reading = Deposition.faultless().with(SET + "/" + member, number).read();
    assertEquals(
        List.of("deposition-number-range /imagesets/0/" + member),
        Deposition.errors(reading).stream().map(f -> f.code() + " " + f.pointer()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "data/tomograms/bin4, tomograms-bin4",
    "/data/Frames (raw), Frames-raw",
    "data, imageset",
    "micrographs, micrographs"
  })
  void aDatasetIsNamedAfterItsDirectory(String directory, String path) {
    assertEquals(
        path,
        Deposition.faultless().text(SET + "/directory", directory).read().datasets().get(0).path());
  }

  @Test
  void aDirectoryWithoutDataIsAWarning() {
    assertEquals(
        List.of("warning image-set-directory-outside-data /imagesets/0/directory movies"),
        findings(Deposition.faultless().text(SET + "/directory", "movies").read()));
  }

  @Test
  void aDirectoryThatLeavesTheDepositionIsAnError() {
    assertEquals(
        List.of("error image-set-directory-malformed /imagesets/0/directory data/../../x"),
        findings(Deposition.faultless().text(SET + "/directory", "data/../../x").read()));
  }

  @Test
  void aDirectoryBelongsToOneImageSet() {
    FormReading reading = Deposition.faultless().set("Movies", "/data/movies/").read();
    assertEquals(
        List.of(
            "error image-set-directory-repeated /imagesets/1/directory /data/movies/",
            "warning image-set-name-repeated /imagesets/1/name Movies",
            "note image-set-directory-slash /imagesets/1/directory /data/movies/"),
        findings(reading));
    assertEquals(
        List.of("movies", "movies-2"), reading.datasets().stream().map(DatasetLine::path).toList());
  }

  @Test
  void theDeepestDirectoryTakesTheFile() {
    FormReading reading =
        Deposition.faultless()
            .set("Averages", "data/movies/averages")
            .files("data/movies/a.mrc", "data/movies/b.mrc", "movies/averages/x/c.mrc")
            .read();
    assertEquals(List.of("movies"), file(reading, "data/movies/a.mrc").datasets());
    assertEquals(List.of("movies-averages"), file(reading, "movies/averages/x/c.mrc").datasets());
  }

  @Test
  void anEmptyDirectoryIsAnErrorWithTheNearestOne() {
    FormReading reading =
        Deposition.faultless().files("data/Movie/a.mrc", "data/Movie/b.mrc").read();
    assertEquals(
        List.of(
            "error image-set-directory-empty /imagesets/0/directory data/movies",
            "note files-outside-image-sets /imagesets data/Movie/a.mrc, data/Movie/b.mrc"),
        findings(reading));
    assertEquals("data/Movie", reading.report().findings().get(0).suggestion());
  }

  @Test
  void patternsTellHowManyFilesTheyMean() {
    FormReading reading =
        Deposition.faultless()
            .text(SET + "/micrographs_file_pattern", "data/movies/*.mrc")
            .text(SET + "/picked_particles_file_pattern", "*.box")
            .text(SET + "/picked_particles_directory", "data/particles")
            .files(
                "data/movies/a.mrc",
                "data/movies/b.mrc",
                "data/movies/a.box",
                "data/particles/a.txt")
            .read();
    assertEquals(
        List.of(
            new ImageSetDeclaration.Pattern("micrographs", "data/movies/*.mrc", 2),
            new ImageSetDeclaration.Pattern("pickedParticles", "*.box", 1),
            new ImageSetDeclaration.Pattern("pickedParticles", "data/particles", 1)),
        reading.datasets().get(0).declared().patterns());
    assertEquals("coordinates", file(reading, "data/particles/a.txt").role());
    assertEquals(
        List.of(reading.datasets().get(0).path()),
        file(reading, "data/particles/a.txt").datasets());
  }

  @Test
  void filesOfAnotherSetAreNotCountedForAPattern() {
    FormReading reading =
        Deposition.faultless()
            .text(SET + "/micrographs_file_pattern", "data/**/*.mrc")
            .set("Others", "data/others")
            .files("data/movies/a.mrc", "data/others/b.mrc")
            .read();
    assertEquals(1, reading.datasets().get(0).declared().patterns().get(0).matched());
  }

  @Test
  void aPatternThatMeansNothingIsAWarning() {
    FormReading reading =
        Deposition.faultless()
            .text(SET + "/micrographs_file_pattern", "data/movie/*.mrc")
            .files("data/movies/a.mrc", "data/movies/b.mrc")
            .read();
    assertEquals(
        List.of(
            "warning image-set-pattern-unmatched /imagesets/0/micrographs_file_pattern"
                + " data/movie/*.mrc"),
        findings(reading));
  }

  @Test
  void aFileThatLacksIsCounted() {
    FormReading reading = Deposition.faultless().files("data/movies/a.mrc").read();
    assertEquals(
        List.of("warning image-set-count-differs /imagesets/0/num_images_or_tilt_series 2"),
        findings(reading));
  }

  @Test
  void gainsAreNeitherCountedNorImagesOfTheSet() {
    FormReading reading =
        Deposition.faultless()
            .seen("data/movies/a.mrc", 64, 32, 8, "float")
            .seen("data/movies/b.mrc", 64, 32, 8, "float")
            .seen("data/movies/gain.mrc", 64, 32, 1, "float")
            .read();
    assertEquals(List.of(), findings(reading));
    assertEquals(
        List.of("data/movies/a.mrc", "data/movies/b.mrc"),
        reading.images().stream().map(ImageLine::name).toList());
  }

  @Test
  void anImageOutsideAllSetsBelongsToNone() {
    FormReading reading =
        Deposition.faultless()
            .seen("data/movies/a.mrc", 64, 32, 8, "float")
            .seen("data/movies/b.mrc", 64, 32, 8, "float")
            .seen("extra/c.mrc", 64, 32, 8, "float")
            .read();
    assertEquals(Optional.empty(), Optional.ofNullable(reading.images().get(2).dataset()));
  }

  @Test
  void whatTheFilesSayOtherwiseIsAWarning() {
    FormReading reading =
        Deposition.faultless()
            .seen("data/movies/a.mrc", 32, 64, 8, "float")
            .seen("data/movies/b.mrc", 32, 64, 7, "uint16")
            .read();
    assertEquals(
        List.of(
            "warning image-set-declared-differs /imagesets/0/image_width 64",
            "warning image-set-declared-differs /imagesets/0/image_height 32",
            "warning image-set-declared-differs /imagesets/0/voxel_type 32 BIT FLOAT"),
        findings(reading));
    assertEquals(
        "Width and height are exchanged; files by value: 32 in 2.",
        reading.report().findings().get(0).message());
  }

  @ParameterizedTest
  @CsvSource({
    "data/movies/a.mrc, movie",
    "data/movies/a.tif.bz2, movie",
    "data/movies/a.eer, movie",
    "data/movies/a_gain.dm4, gain",
    "data/movies/CountRef_12.mrc, gain",
    "data/movies/gain/20201106.mrc, gain",
    "data/movies/bargain.mrc, movie",
    "data/movies/dark_ref.mrc, dark",
    "data/movies/defects.txt, defects",
    "data/movies/a.mrc.mdoc, tilt-metadata",
    "data/movies/a.tlt, alignment",
    "data/movies/a.star, coordinates",
    "data/movies/a.rec, tomogram",
    "data/movies/a.st, tilt-series",
    "data/movies/a_labels.mrc, segmentation",
    "data/movies/readme.txt, document",
    "data/movies/coordinates.csv, results",
    "entry_thumbnail.gif, thumbnail",
    "data/extra/a.mrc, image"
  })
  void aNameTellsTheRole(String path, String role) {
    assertEquals(role, file(Deposition.faultless().files(path).read(), path).role());
  }

  @Test
  void aDeclaredRoleWins() {
    FormReading reading =
        Deposition.faultless()
            .file(
                new StoredFile(
                    "data/movies/gain.mrc", 1, "0", "0", "0", "blobs/x", "movie", null, null))
            .read();
    assertEquals("movie", file(reading, "data/movies/gain.mrc").role());
  }

  @Test
  void theManifestsDatasetWinsOverTheDirectory() {
    FormReading reading =
        Deposition.faultless()
            .set("Averages", "data/averages")
            .file(
                new StoredFile(
                    "data/movies/a.mrc",
                    1,
                    "0",
                    "0",
                    "0",
                    "blobs/x",
                    null,
                    List.of("averages"),
                    null))
            .read();
    assertEquals(List.of("averages"), file(reading, "data/movies/a.mrc").datasets());
  }

  @Test
  void theInspectorIsToldWhatFilesAreFor() {
    Deposition deposition =
        Deposition.faultless()
            .files("data/movies/a.mrc", "data/movies/gain.mrc", "notes/unknown.bin");
    assertEquals(
        Map.of("data/movies/a.mrc", "movie", "data/movies/gain.mrc", "gain"),
        new EmpiarForm().roles(deposition.input()));
  }

  @Test
  void whatAnMdocSaysOfMoviesReachesThem() {
    // given
    Attribute dose = Attribute.of("ExposureDose", "9.60");
    ImageDescription said = new ImageDescription(List.of("a.mrc"), List.of(dose));

    // when
    FormReading reading =
        Deposition.faultless()
            .seen("data/movies/a.mrc", 64, 32, 8, "float32")
            .describing("data/movies/all.mdoc", said)
            .read();

    // then
    assertEquals(1, reading.images().size());
    assertEquals(List.of(dose), reading.images().get(0).attributes());
  }
}
