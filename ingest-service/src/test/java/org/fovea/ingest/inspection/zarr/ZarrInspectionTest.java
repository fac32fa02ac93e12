package org.fovea.ingest.inspection.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.contract.layout.ChunkGridLayout;
import org.fovea.contract.layout.ChunkGridLayout.Level;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZarrInspectionTest {

  private final MemoryFolder folder = new MemoryFolder();

  @Test
  void anImageTellsItsChunksChannelsAndPixelSize() {
    ZarrFiles.image(folder, "a.zarr/");

    InspectedSeries series = group("a.zarr/").files().get(0).series().get(0);

    assertEquals(
        new ChunkGridLayout(
            "cyx",
            "uint16",
            "little",
            "zlib",
            7,
            List.of(new Level("a.zarr/0/", "/", List.of(2, 10, 12), List.of(1, 8, 8)))),
        series.layout());
    assertEquals(List.of(12, 10, 2), List.of(series.sizeX(), series.sizeY(), series.sizeC()));
    assertEquals(List.of(0.25, 0.5), List.of(series.physicalSizeX(), series.physicalSizeY()));
    assertEquals("micrometer", series.physicalUnit());
    assertEquals(new Channel("DNA", "0000FF", 10.0, 900.0), series.channels().get(0));
  }

  @Test
  void aPlateLeadsToItsFieldsCountedPerAcquisition() {
    ZarrFiles.plate(folder, "P1.zarr/");

    List<Job> images = group("P1.zarr/").further();

    assertEquals(
        List.of(
            new PlatePosition("P [1]", 0, "C8", 0),
            new PlatePosition("P [1]", 1, "C8", 0),
            new PlatePosition("P [1]", 1, "C8", 1)),
        images.stream().map(Job::position).toList());
    assertEquals("P1.zarr/C/08/2/", images.get(2).path());
  }

  @Test
  void aWellThatIsMissingCostsOnlyItself() {
    folder.with(
        "P1.zarr/.zattrs", "{\"plate\":{\"wells\":[{\"path\":\"A/1\"},{\"path\":\"A/2\"}]}}");
    folder.with("P1.zarr/A/2/.zattrs", "{\"well\":{\"images\":[{\"path\":\"0\"}]}}");

    Findings plate = group("P1.zarr/");

    assertEquals("P1.zarr/A/1/", plate.files().get(0).path());
    assertEquals(new PlatePosition("P1", 0, "A2", 0), plate.further().get(0).position());
  }

  @Test
  void aCollectionLeadsToItsNumberedImages() {
    folder.with("c.zarr/.zattrs", "{\"bioformats2raw.layout\":3}");
    ZarrFiles.image(folder, "c.zarr/0/");
    ZarrFiles.image(folder, "c.zarr/1/");

    List<Job> images = group("c.zarr/").further();

    assertEquals(List.of("c.zarr/0/", "c.zarr/1/"), images.stream().map(Job::path).toList());
  }

  @Test
  void aGroupWithoutOmeMetadataIsAFolder() {
    folder.with("a.zarr/.zgroup", "{\"zarr_format\":2}");

    assertTrue(group("a.zarr/").container());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[2,10,12] ~ [2,-10,12] ~ its shape is [2,-10,12]",
        "[1,8,8] ~ [1,100000,100000] ~ one chunk of it takes 20,000,000,000 bytes when decoded",
        "\"zlib\" ~ \"../../lib/evil.so\" ~ the compressor ../../lib/evil.so has no reader here",
        "\"<u2\" ~ \"|O\" ~ pixels of type |O have no reader here",
        "\"C\" ~ \"F\" ~ Fortran-ordered arrays have no reader here",
        "null ~ [{\"id\":\"delta\"}] ~ its filters [{\"id\":\"delta\"}] have no reader here"
      })
  void whatCannotBeDrawnIsSaid(String written, String instead, String reason) {
    assertEquals(reason, reason(ZarrFiles.IMAGE, ZarrFiles.ARRAY.replace(written, instead)));
  }

  @Test
  void chunksOfOnePixelAreRefused() {
    String array =
        ZarrFiles.ARRAY.replace("[2,10,12]", "[2,1000000,1000000]").replace("[1,8,8]", "[1,1,1]");

    assertTrue(reason(ZarrFiles.IMAGE, array).contains("more than 1,000,000 chunks"));
  }

  @Test
  void aPathThatLeavesTheImageIsRefused() {
    String image = ZarrFiles.IMAGE.replace("\"path\":\"0\"", "\"path\":\"../../secret\"");

    assertTrue(reason(image, ZarrFiles.ARRAY).contains("leads to the path"));
  }

  @Test
  void deeplyNestedJsonIsRefused() {
    assertTrue(reason("[".repeat(100_000), ZarrFiles.ARRAY).contains("not JSON that can be read"));
  }

  private String reason(String group, String array) {
    ZarrFiles.image(folder, "a.zarr/", group, array);
    return group("a.zarr/").files().get(0).fault().orElseThrow();
  }

  private Findings group(String prefix) {
    return new ZarrInspection(folder, prefix).group();
  }
}
