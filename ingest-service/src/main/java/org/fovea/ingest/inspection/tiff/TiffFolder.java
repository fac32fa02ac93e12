package org.fovea.ingest.inspection.tiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.SourceFile;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** The TIFF files of one inspection, each parsed once. */
final class TiffFolder {

  private final SourceFolder folder;
  private final Budget budget = new Budget();
  private final Map<String, TiffFile> parsed = new HashMap<>();

  TiffFolder(SourceFolder folder) {
    this.folder = folder;
  }

  boolean has(String path) {
    return folder.find(path).isPresent();
  }

  Optional<SourceFile> find(String path) {
    return folder.find(path);
  }

  TiffFile open(String path) throws UnreadableException {
    TiffFile known = parsed.get(path);
    if (known != null) {
      return known;
    }
    SourceFile file =
        folder.find(path).orElseThrow(() -> new UnreadableException(path + " is missing"));
    TiffFile opened = TiffParser.parse(new RangeReader(file), budget);
    parsed.put(path, opened);
    return opened;
  }

  Budget budget() {
    return budget;
  }

  /**
   * The planes of a page with their lower resolutions, one plane per sample when the samples are
   * stored apart.
   */
  List<PlacedPlane> planes(TiffFile file, TiffFile.Page page) throws UnreadableException {
    List<PlanePixels> full = PlanePixels.of(file, page.ifd(), budget);
    List<List<PlanePixels>> levels = levels(file, page);
    List<PlacedPlane> answer = new ArrayList<>();
    for (int sample = 0; sample < full.size(); sample++) {
      answer.add(new PlacedPlane(sample, 0, 0, full.get(sample), ofSample(levels, sample)));
    }
    return answer;
  }

  /** Those that can be read: an image is viewable without its lower resolutions. */
  private List<List<PlanePixels>> levels(TiffFile file, TiffFile.Page page) {
    List<List<PlanePixels>> levels = new ArrayList<>();
    try {
      for (Ifd reduced : page.reduced()) {
        levels.add(PlanePixels.of(file, reduced, budget));
      }
    } catch (UnreadableException e) {
      return levels;
    }
    return levels;
  }

  private static List<PlanePixels> ofSample(List<List<PlanePixels>> levels, int sample) {
    return levels.stream()
        .filter(level -> level.size() > sample)
        .map(level -> level.get(sample))
        .toList();
  }
}
