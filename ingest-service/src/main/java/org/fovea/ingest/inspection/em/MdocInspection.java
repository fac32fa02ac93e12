package org.fovea.ingest.inspection.em;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Remark;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.SourceFile;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** Reads an mdoc for what it says of images: the stack it belongs to, and the movies it names. */
public final class MdocInspection {

  private static final String FORMAT = "MDOC";
  private static final String ENDING = ".mdoc";
  private static final int MOST_BYTES = 8 << 20;

  private final SourceFolder folder;
  private final String path;

  public MdocInspection(SourceFolder folder, String path) {
    this.folder = folder;
    this.path = path;
  }

  /**
   * The mdoc that goes with an image, by the habits of naming: {@code a.mrc.mdoc}, {@code a.mdoc}.
   */
  public static Optional<Mdoc> beside(SourceFolder folder, String image) {
    int dot = image.lastIndexOf('.');
    String stem = dot > image.lastIndexOf('/') ? image.substring(0, dot) : image;
    return Stream.of(image + ENDING, stem + ENDING)
        .flatMap(name -> folder.find(name).stream())
        .findFirst()
        .flatMap(MdocInspection::read);
  }

  /** Whatever it says; a file that says nothing is no fault. */
  public Findings inspect() {
    InspectedFile file = InspectedFile.readable(path, FORMAT, List.of());
    Optional<Mdoc> mdoc = folder.find(path).flatMap(MdocInspection::read);
    if (mdoc.isEmpty()) {
      return Findings.of(file);
    }
    List<Remark> remarks =
        mdoc.get().complete() ? List.of() : List.of(Remark.note("only its beginning was read"));
    return Findings.of(file.with(remarks, descriptions(mdoc.get())));
  }

  private static Optional<Mdoc> read(SourceFile file) {
    int length = (int) Math.min(file.size(), MOST_BYTES);
    try {
      byte[] bytes = new RangeReader(file).bytes(0, length);
      Mdoc mdoc = MdocParser.parse(new String(bytes, StandardCharsets.UTF_8));
      boolean whole = mdoc.complete() && length == file.size();
      return Optional.of(new Mdoc(mdoc.global(), mdoc.titles(), mdoc.sections(), whole));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private List<ImageDescription> descriptions(Mdoc mdoc) {
    MdocFacts facts = new MdocFacts(mdoc, path);
    List<ImageDescription> descriptions = new ArrayList<>();
    facts.image().ifPresent(image -> descriptions.add(stack(image, facts)));
    for (Mdoc.Section section : mdoc.sections()) {
      MdocFacts.movie(section)
          .map(movie -> new ImageDescription(List.of(movie), facts.of(section).attributes()))
          .ifPresent(descriptions::add);
    }
    return descriptions;
  }

  /** A stack is told all its angles in the order of its planes. */
  private static ImageDescription stack(String image, MdocFacts facts) {
    Stream<EmFact> angles =
        facts.tiltSeries().stream()
            .flatMap(series -> series.tilts().stream())
            .flatMap(tilt -> tilt.angleFact().stream());
    return new ImageDescription(
        List.of(image),
        Stream.concat(facts.common().facts().stream(), angles).map(EmFact::attribute).toList());
  }
}
