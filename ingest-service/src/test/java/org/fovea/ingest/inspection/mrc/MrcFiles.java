package org.fovea.ingest.inspection.mrc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.Remark;
import org.fovea.ingest.inspection.bytes.MemoryFolder;

/** Files of a test and what is seen in them. */
abstract class MrcFiles {

  final MemoryFolder folder = new MemoryFolder();

  final InspectedFile inspect(String path, byte[] bytes) {
    folder.with(path, bytes);
    return new MrcInspection(folder, Job.of(Job.Kind.MRC, path)).inspect().files().get(0);
  }

  final InspectedSeries only(String path, byte[] bytes) {
    InspectedFile file = inspect(path, bytes);
    assertEquals("", file.fault().orElse(""));
    return file.series().get(0);
  }

  final List<String> remarks(String path, byte[] bytes) {
    return inspect(path, bytes).remarks().stream().map(Remark::text).toList();
  }
}
