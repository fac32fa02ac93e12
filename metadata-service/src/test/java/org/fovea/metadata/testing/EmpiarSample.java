package org.fovea.metadata.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.contract.content.StudyLine;

/**
 * An EMPIAR entry. {@value #MOVIES} declares 5 movies of 3710 × 3838 pixels and 38 frames; it has
 * 5, of which one was not looked into and four are 3838 × 3710, and a gain reference. {@value
 * #TILTS} declares two tilt series of 41 tilts and varying sizes, and has two stacks.
 */
public record EmpiarSample(String study, String accession, String title) implements Sample {

  public static final String MOVIES = "movies";
  public static final String TILTS = "tilt series";
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @Override
  public List<StudyLine> studyLines() {
    return List.of(StudyLine.titled(study, accession, "empiar", title));
  }

  @Override
  public List<DatasetLine> datasets() {
    ImageSetDeclaration movies =
        new ImageSetDeclaration(
            "data/movies",
            "micrographs - multiframe",
            "MRCS",
            "TIFF",
            5L,
            38,
            1,
            38,
            "UNSIGNED 16 BIT INTEGER",
            new BigDecimal("1.0"),
            new BigDecimal("0.5"),
            3710,
            3838,
            null,
            "Gain corrected.",
            List.of(new ImageSetDeclaration.Pattern("micrographs", "data/movies/*.mrcs", 5)));
    ImageSetDeclaration tilts =
        new ImageSetDeclaration(
            "data/tilts",
            "tilt series",
            "MRC",
            "MRC",
            2L,
            41,
            null,
            null,
            "32 BIT FLOAT",
            null,
            null,
            null,
            null,
            true,
            null,
            null);
    return List.of(set(MOVIES, movies), set(TILTS, tilts));
  }

  private DatasetLine set(String path, ImageSetDeclaration declared) {
    return new DatasetLine(
        SampleContent.id(study, "dataset", path),
        path,
        "imageSet",
        path,
        null,
        null,
        null,
        null,
        null,
        null,
        declared,
        null);
  }

  @Override
  public List<FileLine> files() {
    return Stream.concat(
            IntStream.range(0, 5).mapToObj(n -> file("data/movies/m" + n + ".mrcs", "movie")),
            Stream.of(file("data/movies/gain.mrc", "gain")))
        .toList();
  }

  private static FileLine file(String path, String role) {
    return new FileLine(
        path, 10, HASH, "0a1b2c3d", "4d3c2b1a", null, role, "blobs/x", List.of(MOVIES), null);
  }

  @Override
  public List<ImageLine> images() {
    return Stream.of(
            IntStream.range(0, 5).mapToObj(n -> image(MOVIES, "m" + n, ".mrcs")),
            Stream.of(image(MOVIES, "gain", ".mrc")),
            IntStream.range(0, 2).mapToObj(n -> image(TILTS, "t" + n, ".st")))
        .flatMap(images -> images)
        .toList();
  }

  private ImageLine image(String set, String name, String extension) {
    String key = set + "/" + name;
    return new ImageLine(
        SampleContent.id(study, "image", key),
        key,
        name,
        set,
        null,
        null,
        null,
        null,
        null,
        "MRC",
        true,
        null,
        List.of(new ImageLine.Part("data/" + set + "/" + name + extension, 0, null, null, null, 0)),
        List.of());
  }

  @Override
  public List<ImageFactsLine> facts() {
    return Stream.of(
            IntStream.range(0, 4).mapToObj(this::movie),
            Stream.of(facts(MOVIES + "/gain", 3838, 1, "slice", "float")),
            Stream.of(
                facts(TILTS + "/t0", 1024, 41, "tilt", "float"),
                facts(TILTS + "/t1", 2048, 41, "tilt", "float")))
        .flatMap(facts -> facts)
        .toList();
  }

  private ImageFactsLine movie(int number) {
    return facts(MOVIES + "/m" + number, 3838, 38, "slice", number == 3 ? "int16" : "uint16");
  }

  private ImageFactsLine facts(String key, int sizeX, int pages, String axis, String voxelType) {
    return new ImageFactsLine(
        SampleContent.id(study, "image", key),
        sizeX,
        3710,
        pages,
        1,
        1,
        axis,
        voxelType,
        0.1005,
        0.1005,
        null,
        "nanometer",
        null,
        null);
  }
}
