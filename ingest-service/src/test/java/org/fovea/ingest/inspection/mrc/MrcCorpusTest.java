package org.fovea.ingest.inspection.mrc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.fovea.ingest.testing.Corpora;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of published entries. */
class MrcCorpusTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMD-3197.map | 20 x 20 x 20 z, float, 11.4 11.4 11.4 angstrom | 1600",
        "cryoet_portal_TS_run1.rec | 6 x 8 x 10 z, int8, 13.48 13.48 13.48 angstrom | 48",
        "cryoet_portal_TS_run2.rec | 4 x 4 x 4 z, int8, 13.48 13.48 13.48 angstrom | 16",
        "cryoet_portal_TS_run1.st | 20 x 10 x 4 tilt, int8, 5.678 5.678 null angstrom | 200"
      })
  void factsAndLayoutAreThoseOfTheFile(String name, String facts, long planeBytes)
      throws IOException {
    MemoryFolder folder = new MemoryFolder().with(name, corpus(name));

    Findings found =
        new MrcInspection(folder, Job.of(Job.Kind.PERHAPS_MRC, name)).inspectIfMrc().orElseThrow();

    InspectedSeries series = found.files().get(0).series().get(0);
    assertEquals(facts, facts(series));
    assertEquals(
        List.of(
            new Plane(
                0, 0, 0, name, List.of(1024L), List.of(planeBytes), series.sizeZ(), planeBytes)),
        ((SegmentLayout) series.layout()).levels().get(0).planes());
    assertEquals(List.of(), found.files().get(0).remarks());
  }

  private static String facts(InspectedSeries series) {
    return "%d x %d x %d %s, %s, %s %s %s %s"
        .formatted(
            series.sizeX(),
            series.sizeY(),
            series.sizeZ(),
            series.thirdAxis(),
            series.voxelType(),
            series.physicalSizeX(),
            series.physicalSizeY(),
            series.physicalSizeZ(),
            series.physicalUnit());
  }

  private static byte[] corpus(String name) throws IOException {
    return Files.readAllBytes(Corpora.neededBy(name).resolve("empiar/mrc").resolve(name));
  }
}
