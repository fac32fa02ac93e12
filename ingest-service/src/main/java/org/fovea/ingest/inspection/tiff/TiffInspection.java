package org.fovea.ingest.inspection.tiff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.SourceFile;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** Inspects a TIFF file, or an OME companion file with the TIFF files it names. */
public final class TiffInspection {

  private static final String OME_TIFF = "OME-TIFF";
  private static final int HEADER = 8;
  private static final int LARGEST_COMPANION = 16 << 20;

  private final TiffFolder folder;
  private final String path;

  public TiffInspection(SourceFolder folder, String path) {
    this.folder = new TiffFolder(folder);
    this.path = path;
  }

  /** Reads the file; when it is a part of a set that another file stands for, says so instead. */
  public Findings inspect() {
    return reading(false);
  }

  /** Reads the file as if no other file stood for it. */
  public Findings inspectAlone() {
    return reading(true);
  }

  /** Reads a {@code .companion.ome} file. */
  public Findings inspectCompanion() {
    try {
      SourceFile file =
          folder.find(path).orElseThrow(() -> new UnreadableException("it is missing"));
      if (file.size() > LARGEST_COMPANION) {
        throw new UnreadableException("an OME companion of %d bytes".formatted(file.size()));
      }
      byte[] text = new RangeReader(file).bytes(0, file.size());
      OmeDocument document = OmeXmlParser.parse(new String(text, StandardCharsets.UTF_8));
      return set(new OmeSeries(folder, path, document));
    } catch (UnreadableException e) {
      return Findings.of(InspectedFile.unreadable(path, OME_TIFF, e.getMessage()));
    }
  }

  /** Whether its first bytes are those of a TIFF or BigTIFF. */
  public boolean startsAsTiff() {
    return folder.find(path).filter(file -> file.size() >= HEADER).stream()
        .map(file -> file.read(0, HEADER))
        .anyMatch(
            head ->
                head[0] == head[1]
                    && (head[0] == 'I' && (head[2] == 42 || head[2] == 43)
                        || head[0] == 'M' && (head[3] == 42 || head[3] == 43)));
  }

  private Findings reading(boolean alone) {
    String format = "TIFF";
    try {
      TiffFile file = folder.open(path);
      String description = file.pages().get(0).ifd().text(Tag.IMAGE_DESCRIPTION).orElse("");
      if (!OmeXmlParser.recognises(description)) {
        return plain(file, ImageJDescription.parse(description));
      }
      format = OME_TIFF;
      return ome(file, OmeXmlParser.parse(description), alone);
    } catch (UnreadableException e) {
      return Findings.of(InspectedFile.unreadable(path, format, e.getMessage()));
    }
  }

  private Findings plain(TiffFile file, Optional<ImageJDescription> imageJ)
      throws UnreadableException {
    List<InspectedSeries> series = new PlainSeries(folder, file).all(imageJ);
    return Findings.of(InspectedFile.readable(path, "TIFF", series));
  }

  private Findings ome(TiffFile file, OmeDocument document, boolean alone)
      throws UnreadableException {
    if (document.metadataFile().isPresent()) {
      String companion = SourceFolder.siblingPath(path, document.metadataFile().get());
      return folder.has(companion) && !alone
          ? Findings.memberOf(companion)
          : plain(file, Optional.empty());
    }
    OmeSeries series = new OmeSeries(folder, path, document);
    String primary = primary(series.named());
    return primary.equals(path) || alone ? set(series) : Findings.memberOf(primary);
  }

  /** Every file of a set may hold the whole XML; the first by path stands for all. */
  private String primary(Set<String> named) {
    return new TreeSet<>(named).stream().filter(folder::has).findFirst().orElse(path);
  }

  private Findings set(OmeSeries series) throws UnreadableException {
    InspectedFile file = InspectedFile.readable(path, OME_TIFF, series.all());
    List<String> members = new ArrayList<>(new TreeSet<>(series.used()));
    members.remove(path);
    return Findings.ofSet(file, members);
  }
}
