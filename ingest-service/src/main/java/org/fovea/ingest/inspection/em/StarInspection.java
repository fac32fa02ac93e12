package org.fovea.ingest.inspection.em;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Remark;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.SourceFile;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.bytes.UnreadableException;
import org.fovea.ingest.inspection.em.StarSummary.OpticsGroup;

/** Reads a STAR file for what it says of images: their optics groups. */
public final class StarInspection {

  private static final String FORMAT = "STAR";
  private static final long MOST_BYTES = 32 << 20;

  private final SourceFolder folder;
  private final String path;

  public StarInspection(SourceFolder folder, String path) {
    this.folder = folder;
    this.path = path;
  }

  /** Whatever it says; a file that says nothing is no fault. */
  public Findings inspect() {
    InspectedFile file = InspectedFile.readable(path, FORMAT, List.of());
    return Findings.of(
        folder.find(path).map(StarInspection::read).map(read -> told(file, read)).orElse(file));
  }

  static StarSummary read(SourceFile file) {
    StarReading reading = new StarReading(file.path());
    try {
      long odd = StarParser.parse(new StarLines(new RangeReader(file), MOST_BYTES), reading);
      return reading.summary(odd, file.size() <= MOST_BYTES);
    } catch (UnreadableException e) {
      return reading.summary(0, false);
    }
  }

  private static InspectedFile told(InspectedFile file, StarSummary summary) {
    List<Remark> remarks = new ArrayList<>();
    if (!summary.complete()) {
      remarks.add(Remark.note("only its beginning was read"));
    }
    if (summary.oddRows() > 0) {
      remarks.add(
          Remark.note(
              "%,d of its rows have not as many cells as their table has columns"
                  .formatted(summary.oddRows())));
    }
    List<ImageDescription> descriptions = new ArrayList<>();
    for (OpticsGroup group : summary.opticsGroups()) {
      describe(group.particleFiles(), group.particles(), descriptions);
      describe(group.micrographFiles(), group.micrographs(), descriptions);
    }
    return file.with(remarks, descriptions);
  }

  private static void describe(
      Set<String> files, EmAcquisition taken, List<ImageDescription> descriptions) {
    if (!files.isEmpty() && !taken.facts().isEmpty()) {
      descriptions.add(new ImageDescription(List.copyOf(files), taken.attributes()));
    }
  }
}
