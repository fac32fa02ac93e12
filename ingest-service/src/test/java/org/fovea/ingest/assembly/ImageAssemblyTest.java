package org.fovea.ingest.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Findings;
import org.junit.jupiter.api.Test;

class ImageAssemblyTest {

  private static final DatasetPlaces SCREEN =
      new DatasetPlaces("screenA", Map.of("P1", Set.of(new WellName(0, 0), new WellName(1, 6))));

  private final Findings findings = new Findings();
  private final List<FileEntry> files = new ArrayList<>();
  private final List<InspectedFile> inspected = new ArrayList<>();

  private Assembled assemble(String... rows) {
    List<Table> images = List.of();
    if (rows.length > 0) {
      byte[] bytes = String.join("\n", rows).replace('|', '\t').getBytes(UTF_8);
      images =
          new TableReader(findings)
              .table(new TextSource("images.tsv", () -> new ByteArrayInputStream(bytes))).stream()
                  .toList();
    }
    AssemblyInput input =
        new AssemblyInput(
            new EntityIds("s"), List.of(SCREEN), List.of(), images, files, List.of(), inspected);
    return new ImageAssembly(input, findings).assemble();
  }

  private void stored(InspectedFile file, Attribute... attributes) {
    files.add(new FileEntry(file.path(), List.of(), List.of(attributes)));
    inspected.add(file);
  }

  private static InspectedFile tiff(String path, PlatePosition position) {
    SegmentLayout.Level level =
        new SegmentLayout.Level(
            4, 4, 4, 4, List.of(new Plane(0, 0, 0, path, List.of(8L), List.of(16L))));
    SegmentLayout layout = new SegmentLayout("uint8", "little", "none", 1, 1, List.of(level));
    Channel channel = new Channel("grey", "FFFFFF", null, null);
    InspectedSeries series =
        new InspectedSeries(
            0,
            null,
            4,
            4,
            1,
            1,
            1,
            "z",
            "uint8",
            0.5,
            0.5,
            null,
            "micrometer",
            List.of(channel),
            layout,
            position);
    return InspectedFile.readable(path, "TIFF", List.of(series));
  }

  private List<Finding> found(String code) {
    return findings.report().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .toList();
  }

  @Test
  void rowsOfOneFieldAreOneImageWithTheirPlanesInPlace() {
    stored(tiff("a_w1.tif", null));
    stored(tiff("a_w2.tif", null));
    Assembled assembled =
        assemble(
            "path|c|channel|plate|well|field",
            "a_w1.tif|0|DNA|P1|B07|2",
            "a_w2.tif|1|actin|P1|B7|2");
    ImageLine image = assembled.images().get(0);
    assertEquals("screenA/P1/0/B7/2", image.key());
    assertEquals(
        List.of("a_w1.tif", "a_w2.tif"), image.parts().stream().map(ImageLine.Part::path).toList());
    ImageFactsLine facts = assembled.facts().get(0);
    assertEquals(image.id(), facts.image());
    assertEquals(2, facts.sizeC());
    assertEquals(List.of("DNA", "actin"), facts.channels().stream().map(Channel::name).toList());
    List<Plane> planes = ((SegmentLayout) facts.layout()).levels().get(0).planes();
    assertEquals(List.of(0, 1), planes.stream().map(Plane::c).toList());
    assertEquals("a_w2.tif", planes.get(1).path());
    assertEquals(List.of(), findings.report().findings());
  }

  @Test
  void columnsOfAManifestPutFilesIntoWells() {
    // given
    for (int c = 0; c < 2; c++) {
      stored(
          tiff("a_w" + c + ".tif", null),
          Attribute.of("plate", "P1"),
          Attribute.of("well", "B07"),
          Attribute.of("field", "2"),
          Attribute.of("c", String.valueOf(c)),
          Attribute.of("SNR", "low"));
    }

    // when
    List<ImageLine> images = assemble().images();

    // then
    assertEquals(List.of("screenA/P1/0/B7/2"), images.stream().map(ImageLine::key).toList());
    assertEquals(2, images.get(0).parts().size());
    assertEquals(List.of(Attribute.of("SNR", "low")), images.get(0).attributes());
    assertEquals(List.of(), findings.report().findings());
  }

  @Test
  void aManifestThatCannotBeFollowedIsNamedAtTheFileItsRowAndColumn() {
    // given
    List<Attribute> columns = List.of(Attribute.of("image", "one"), Attribute.of("z", "top"));
    files.add(new FileEntry("a.tif", List.of(), columns, 7));
    inspected.add(tiff("a.tif", null));

    // when
    assemble();

    // then
    Finding found = found("images-number-malformed").get(0);
    assertEquals("a.tif", found.file());
    assertEquals(7, found.row());
    assertEquals("z", found.column());
  }

  @Test
  void imagesTsvGoesBeforeTheManifest() {
    // given
    stored(tiff("a.tif", null), Attribute.of("image", "from the manifest"));

    // when
    List<ImageLine> images = assemble("path|image", "a.tif|from images.tsv").images();

    // then
    assertEquals(List.of("from images.tsv"), images.stream().map(ImageLine::name).toList());
  }

  @Test
  void whatAFileSaysOfItsPositionGoesBeforeTheManifest() {
    // given
    stored(tiff("a.tif", new PlatePosition("P1", 0, "B7", 0)), Attribute.of("image", "manifest"));

    // when
    List<ImageLine> images = assemble().images();

    // then
    assertEquals(List.of("screenA/P1/0/B7/0"), images.stream().map(ImageLine::key).toList());
  }

  @Test
  void onlyThePathIsNeeded() {
    stored(tiff("a.tif", null), Attribute.of("SNR", "low"));
    ImageLine image = assemble("path", "a.tif").images().get(0);
    assertEquals("screenA/a.tif", image.key());
    assertEquals(List.of(Attribute.of("SNR", "low")), image.attributes());
    assertTrue(image.viewable());
  }

  @Test
  void anImageOfAnUnknownPlateOrWellIsKeptWithoutAWell() {
    stored(tiff("a.tif", null));
    stored(tiff("b.tif", null));
    Assembled assembled = assemble("path|plate|well", "a.tif|P9|A1", "b.tif|P1|C3");
    assertEquals(2, assembled.images().size());
    assertTrue(assembled.images().stream().allMatch(image -> image.well() == null));
    assertEquals(2L, found("image-plate-unknown").get(0).row());
    assertEquals(3L, found("image-well-unknown").get(0).row());
    assertFalse(findings.report().hasErrors());
  }

  @Test
  void twoFilesForOnePlaneAreAnError() {
    stored(tiff("a.tif", null));
    stored(tiff("b.tif", null));
    assemble("path|plate|well", "a.tif|P1|A1", "b.tif|P1|A1");
    assertEquals(3L, found("image-part-repeated").get(0).row());
  }

  @Test
  void aFileThatIsNotThereIsAnErrorUnlessNoneIsYet() {
    stored(tiff("a.tif", null));
    assemble("path", "a.tif", "b.tif");
    assertEquals("b.tif", found("image-file-missing").get(0).value());
  }

  @Test
  void aDryRunWithoutFilesSaysHowManyAreAwaited() {
    Assembled assembled = assemble("path", "a.tif", "b.tif");
    assertEquals("2", found("images-not-sent").get(0).value());
    assertEquals(2, assembled.images().size());
    assertFalse(findings.report().hasErrors());
  }

  @Test
  void partsThatWereWrittenDifferentlyCannotBeShownAsOne() {
    stored(tiff("a.tif", null));
    InspectedFile zarr =
        InspectedFile.readable(
            "b.zarr/",
            "OME-Zarr",
            List.of(
                new InspectedSeries(
                    0, null, 4, 4, 1, 1, 1, "z", "uint8", null, null, null, null, null, null,
                    null)));
    stored(zarr);
    ImageLine image = assemble("path|image|c", "a.tif|one|0", "b.zarr|one|1").images().get(0);
    assertFalse(image.viewable());
    assertTrue(image.reason().contains("b.zarr/"));
  }

  @Test
  void anImageThatStatesItsPositionLiesThere() {
    stored(tiff("P1.zarr/A/1/0/", new PlatePosition("P1", 1, "A1", 3)));
    ImageLine image = assemble().images().get(0);
    assertEquals("screenA/P1/1/A1/3", image.key());
    assertEquals("A1", image.well());
    assertEquals("P1 [Well A1, Field 4]", image.name());
  }

  @Test
  void aPositionNobodyLaidOutIsAWarning() {
    stored(tiff("P9.zarr/A/1/0/", new PlatePosition("P9", 0, "A1", 0)));
    ImageLine image = assemble().images().get(0);
    assertNull(image.well());
    assertEquals("screenA/P9/0/A1/0", image.key());
    assertEquals("P9.zarr/A/1/0/", found("image-plate-unknown").get(0).file());
  }

  @Test
  void everySeriesOfAFileThatNoRuleTakesIsAnImage() {
    InspectedSeries first = tiff("a.lif", null).series().get(0);
    InspectedSeries second =
        new InspectedSeries(
            1,
            "two",
            4,
            4,
            1,
            1,
            1,
            "z",
            "uint8",
            null,
            null,
            null,
            null,
            null,
            first.layout(),
            null);
    stored(InspectedFile.readable("a.lif", "LIF", List.of(first, second)));
    assertEquals(
        List.of("screenA/a.lif#0", "screenA/a.lif#1"),
        assemble().images().stream().map(ImageLine::key).toList());
  }

  @Test
  void aFileThatNobodyCanDecodeIsRegisteredWithTheReason() {
    stored(InspectedFile.unreadable("a.czi", "CZI", "No reader for CZI."));
    ImageLine image = assemble().images().get(0);
    assertFalse(image.viewable());
    assertEquals("No reader for CZI.", image.reason());
  }

  @Test
  void aFileThatOnlyHoldsPixelsOfAnotherIsNoImage() {
    stored(InspectedFile.readable("part2.ome.tif", "OME-TIFF", List.of()));
    assertEquals(List.of(), assemble().images());
  }

  @Test
  void everyMalformedNumberIsToldWhereItIs() {
    stored(tiff("a.tif", null));
    assemble("path|c|series", "a.tif|first|-1");
    assertEquals(
        List.of("series", "c"),
        found("images-number-malformed").stream().map(Finding::column).toList());
  }
}
