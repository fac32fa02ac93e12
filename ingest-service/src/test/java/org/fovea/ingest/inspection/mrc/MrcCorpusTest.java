package org.fovea.ingest.inspection.mrc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of published entries. */
class MrcCorpusTest {

  @ParameterizedTest
  @CsvSource({
    "EMD-3197.map, 20, 20, 20, float, z, 11.4, 11.4, 1600",
    "cryoet_portal_TS_run1.rec, 6, 8, 10, int8, z, 13.48, 13.48, 48",
    "cryoet_portal_TS_run2.rec, 4, 4, 4, int8, z, 13.48, 13.48, 16",
    "cryoet_portal_TS_run1.st, 20, 10, 4, int8, tilt, 5.678, , 200"
  })
  void factsAndLayoutAreThoseOfTheFile(
      String name,
      int x,
      int y,
      int z,
      String voxelType,
      String thirdAxis,
      double pixel,
      Double depth,
      long planeBytes)
      throws IOException {
    MemoryFolder folder = new MemoryFolder().with(name, corpus(name));

    Findings found =
        new MrcInspection(folder, Job.of(Job.Kind.PERHAPS_MRC, name)).inspectIfMrc().orElseThrow();

    InspectedSeries series = found.files().get(0).series().get(0);
    assertEquals(List.of(x, y, z), List.of(series.sizeX(), series.sizeY(), series.sizeZ()));
    assertEquals(List.of(1, 1), List.of(series.sizeC(), series.sizeT()));
    assertEquals(voxelType, series.voxelType());
    assertEquals(thirdAxis, series.thirdAxis());
    assertEquals(List.of(pixel, pixel), List.of(series.physicalSizeX(), series.physicalSizeY()));
    assertEquals(depth, series.physicalSizeZ());
    assertEquals(
        List.of(new Plane(0, 0, 0, name, List.of(1024L), List.of(planeBytes), z, planeBytes)),
        ((SegmentLayout) series.layout()).levels().get(0).planes());
    assertEquals(List.of(), found.files().get(0).remarks());
  }

  private static byte[] corpus(String name) throws IOException {
    Optional<Path> folder =
        Optional.ofNullable(System.getProperty("fovea.corpora"))
            .map(Path::of)
            .filter(Files::isDirectory);
    if (folder.isEmpty()) {
      System.out.println("SKIPPED 1: " + name + " needs -Dfovea.corpora");
    }
    Assumptions.assumeTrue(folder.isPresent());
    return Files.readAllBytes(folder.get().resolve("empiar/mrc").resolve(name));
  }
}
