package org.fovea.ingest.form.idr;

import static org.fovea.ingest.form.idr.Submission.found;
import static org.fovea.ingest.form.idr.Submission.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.WellLine;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.testing.Corpora;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published screens, compared with what {@link RawTable} counts in the same files. */
class IdrCorpusTest {

  private Path corpora;

  @BeforeEach
  void findCorpora() {
    corpora = Corpora.neededBy("a test of IdrCorpusTest").resolve("idr");
  }

  private FormReading read(String study) throws IOException {
    return submission(study).read();
  }

  private Submission submission(String study) throws IOException {
    Submission submission = new Submission();
    Path root = corpora.resolve(study);
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        submission.document(root.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return submission;
  }

  private RawTable raw(String path) throws IOException {
    return RawTable.read(corpora.resolve(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "idr0002-heriche-condensation",
        "idr0013-neumann-mitocheck",
        "idr0020-barr-chtog",
        "idr0023-szymborska-nuclearpore",
        "idr0030-sero-yap",
        "idr0035-caie-drugresponse",
        "idr0094-ellinger-sarscov2"
      })
  void everyPublishedStudyIsReadWithoutErrors(String study) throws IOException {
    FormReading reading = read(study);
    assertEquals(
        List.of(),
        reading.report().findings().stream()
            .filter(f -> f.severity().name().equals("ERROR"))
            .toList());
    assertFalse(reading.datasets().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"idr0002-heriche-condensation", "idr0020-barr-chtog", "idr0030-sero-yap"})
  void everyWellSaysWhatItsLibraryRowSays(String study) throws IOException {
    FormReading reading = read(study);
    String number = study.substring(0, 7);
    RawTable library = raw(study + "/screenA/" + number + "-screenA-library.txt.gz");
    assertEquals(library.rows().size(), reading.wells().size());
    Map<String, WellLine> wells =
        reading.wells().stream()
            .collect(Collectors.toMap(well -> well.plate() + "/" + well.name(), well -> well));
    for (RawTable.Cells row : library.rows()) {
      WellLine well = wells.get(row.get("Plate") + "/" + row.get("Well"));
      assertEquals(!row.get("Channels").isBlank(), well.imaged());
      assertEquals(row.get("Control Type"), Optional.ofNullable(well.controlType()).orElse(""));
      assertEquals(
          row.nonBlank(
              header ->
                  !Set.of("Plate", "Well").contains(header) && !header.startsWith("Term Source")),
          well.attributes().stream().map(attribute -> attribute.value()).toList());
      Set<String> genes =
          well.treatments().stream()
              .flatMap(t -> t.genes().stream())
              .map(g -> g.identifier() + "/" + g.symbol())
              .collect(Collectors.toSet());
      boolean named = !row.get("Gene Identifier").isEmpty() || !row.get("Gene Symbol").isEmpty();
      assertEquals(named ? 1 : 0, genes.size());
    }
  }

  @Test
  void idr0020HasFourPlatesOfThreeHundredAndEightyFourWells() throws IOException {
    FormReading reading = read("idr0020-barr-chtog");
    assertEquals(
        List.of(384, 384, 384, 384), reading.plates().stream().map(PlateLine::positions).toList());
    assertEquals(1536, reading.wells().size());
    assertEquals(1232, reading.wells().stream().filter(WellLine::imaged).count());
    assertEquals(4, wellsWithGene(reading, "CDK5RAP2"));
  }

  @Test
  void blankKeysOfIdr0020JoinNothing() throws IOException {
    FormReading reading = read("idr0020-barr-chtog");
    assertEquals(304, total(reading, "join-key-blank-in-layout"));
    assertEquals(1232, reading.wells().stream().filter(well -> !well.scores().isEmpty()).count());
    assertTrue(reading.rows().stream().allMatch(row -> row.wells().size() == 2));
  }

  @Test
  void theScoresOfIdr0020AreThoseOfTheProcessedRows() throws IOException {
    FormReading reading = read("idr0020-barr-chtog");
    RawTable processed = raw("idr0020-barr-chtog/screenA/idr0020-screenA-processed.txt");
    assertEquals(processed.rows().size(), reading.rows().size());
    for (int i = 0; i < processed.rows().size(); i++) {
      assertEquals(
          processed.rows().get(i).all(),
          reading.rows().get(i).cells().stream().map(ResultRowLine.Cell::raw).toList());
    }
    assertEquals(
        5,
        reading.tables().get(0).columns().stream().filter(column -> column.namedScore()).count());
  }

  @Test
  void idr0030HasTenPlates() throws IOException {
    FormReading reading = read("idr0030-sero-yap");
    assertEquals(10, reading.plates().size());
    assertEquals(3840, reading.wells().size());
    assertEquals(3080, reading.wells().stream().filter(WellLine::imaged).count());
    RawTable processed = raw("idr0030-sero-yap/screenA/idr0030-screenA-processed.txt.gz");
    long calls =
        processed.rows().stream()
            .mapToLong(row -> row.nonBlank(h -> h.matches("Phenotype \\d+")).size())
            .sum();
    assertEquals(calls, reading.wells().stream().mapToLong(well -> well.phenotypes().size()).sum());
  }

  @Test
  void theRowsOfIdr0002FanOutToFourWellsEach() throws IOException {
    FormReading reading = read("idr0002-heriche-condensation");
    assertEquals(202, reading.rows().size());
    assertTrue(reading.rows().stream().allMatch(row -> row.wells().size() == 4));
    assertEquals(1152, reading.wells().stream().filter(WellLine::imaged).count());
  }

  @Test
  void theDifferencesOfIdr0002AreWarnedAbout() throws IOException {
    List<Finding> different = found(read("idr0002-heriche-condensation"), "shared-column-differs");
    Set<String> values =
        different.stream().map(Finding::value).collect(Collectors.toCollection(TreeSet::new));
    assertTrue(values.containsAll(Set.of("POLS", "GSTK1", "ENSG00000197448")));
    assertEquals(8, different.size());
  }

  @Test
  void idr0013IsRegisteredWithAScreenOfPlatesOnly() throws IOException {
    FormReading reading = read("idr0013-neumann-mitocheck");
    assertEquals(
        510, reading.plates().stream().filter(plate -> plate.dataset().equals("screenA")).count());
    assertEquals(
        28, reading.plates().stream().filter(plate -> plate.dataset().equals("screenB")).count());
    assertEquals(10_752, reading.wells().size());
    assertEquals(8, wellsWithGene(reading, "CDK5RAP2"));
  }

  @Test
  void theDecimalCommasOfIdr0094AreWarnedAboutOnTheirRows() throws IOException {
    FormReading reading = read("idr0094-ellinger-sarscov2");
    assertEquals(6074, total(reading, "decimal-comma"));
    assertEquals("33.33", found(reading, "decimal-comma").get(0).suggestion());
    assertEquals(6144, reading.wells().size());
    assertEquals(
        102, reading.plates().stream().filter(plate -> plate.dataset().equals("screenB")).count());
  }

  @Test
  void theResultsOfIdr0023JoinImages() throws IOException {
    FormReading reading = read("idr0023-szymborska-nuclearpore");
    RawTable assays =
        raw("idr0023-szymborska-nuclearpore/experimentA/idr0023-experimentA-assays.txt.gz");
    assertEquals(assays.rows().size(), reading.images().size());
    assertEquals(
        assays.rows().size(), reading.rows().stream().mapToInt(row -> row.images().size()).sum());
    assertEquals(55, reading.images().stream().map(image -> image.group()).distinct().count());
    assertEquals(List.of(), reading.wells());
  }

  @Test
  void theFieldsThatImagesTsvNamesLieInTheImagedWellsOfIdr0020() throws IOException {
    Submission submission = submission("idr0020-barr-chtog");
    List<String> rows = new ArrayList<>(List.of("path|screen|plate|acquisition|well|field"));
    for (WellLine well : submission.read().wells()) {
      if (well.imaged()) {
        String path = "images/" + well.plate() + "/" + well.name() + ".ome.tif";
        rows.add(
            String.join(
                "|", path, "idr0020-barr-chtog/screenA", well.plate(), "0", well.name(), "0"));
        submission.inspected(field(path, null));
      }
    }
    FormReading reading = submission.table("images.tsv", rows.toArray(String[]::new)).read();
    assertEquals(1232, reading.images().size());
    assertTrue(
        reading.images().stream().allMatch(image -> image.well() != null && image.field() == 0));
    assertEquals(1232, reading.wells().stream().filter(WellLine::imaged).count());
    assertEquals(List.of(), found(reading, "image-well-unknown"));
  }

  @Test
  void theFieldsOfPlatesInOmeZarrLieInTheImagedWellsOfIdr0030() throws IOException {
    Submission submission = submission("idr0030-sero-yap");
    for (WellLine well : submission.read().wells()) {
      if (well.imaged()) {
        String path = well.plate() + ".ome.zarr/" + well.name() + "/0/";
        submission.inspected(field(path, new PlatePosition(well.plate(), 0, well.name(), 0)));
      }
    }
    FormReading reading = submission.read();
    assertEquals(3080, reading.images().size());
    assertEquals(
        3080,
        reading.images().stream().filter(image -> image.key().startsWith("screenA/2009")).count());
    assertEquals(3080, reading.plates().stream().mapToInt(PlateLine::imagedWells).sum());
  }

  private static InspectedFile field(String path, PlatePosition position) {
    InspectedSeries series =
        new InspectedSeries(
            0, null, 8, 8, 1, 1, 1, "z", "uint16", null, null, null, null, null, null, position);
    return InspectedFile.readable(path, "OME-TIFF", List.of(series));
  }

  private static long wellsWithGene(FormReading reading, String symbol) {
    return reading.wells().stream()
        .filter(
            well ->
                well.treatments().stream()
                    .anyMatch(t -> t.genes().stream().anyMatch(g -> symbol.equals(g.symbol()))))
        .count();
  }
}
