package org.fovea.ingest.inspection.mrc;

import java.util.Locale;
import java.util.Optional;
import org.fovea.ingest.inspection.em.Mdoc;

/**
 * What the sections of a file are. The header only tells a volume from a stack, and not reliably,
 * so what people say comes first: the file's role, then an mdoc beside it, then the ending of its
 * name, then the space group. {@code slice} means that nothing says.
 */
enum ThirdAxis {
  DEPTH("z"),
  FRAME("frame"),
  TILT("tilt"),
  PARTICLE("particle"),
  UNKNOWN("slice");

  /** Longest side of a particle's box; movies are far larger. */
  private static final int LARGEST_BOX = 1024;

  private static final int VOLUME = 1;

  private final String word;

  ThirdAxis(String word) {
    this.word = word;
  }

  /** The word of the record's vocabulary. */
  String word() {
    return word;
  }

  /** True when sections follow each other in space. */
  boolean isDepth() {
    return this == DEPTH;
  }

  /**
   * The meaning for this file; a single section that nobody calls otherwise is a plane in space.
   */
  static ThirdAxis of(Clues clues, MrcHeader header) {
    return byRole(clues.role())
        .or(() -> clues.mdoc().flatMap(ThirdAxis::byMdoc))
        .or(() -> byName(clues.path(), header))
        .orElseGet(() -> byHeader(header));
  }

  /**
   * What is known beside the header.
   *
   * @param role null when nobody gave one
   */
  record Clues(String path, String role, Optional<Mdoc> mdoc) {}

  private static Optional<ThirdAxis> byRole(String role) {
    return Optional.ofNullable(role)
        .flatMap(
            given ->
                switch (given) {
                  case "movie" -> Optional.of(FRAME);
                  case "tilt-series" -> Optional.of(TILT);
                  case "particle-stack" -> Optional.of(PARTICLE);
                  case "tomogram", "segmentation" -> Optional.of(DEPTH);
                  default -> Optional.empty();
                });
  }

  private static Optional<ThirdAxis> byMdoc(Mdoc mdoc) {
    return switch (mdoc.content()) {
      case TILT_SERIES -> Optional.of(TILT);
      case FRAME_SET -> Optional.of(FRAME);
      case MONTAGE -> Optional.of(UNKNOWN);
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<ThirdAxis> byName(String path, MrcHeader header) {
    String name = path.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "st", "ali", "preali" -> Optional.of(TILT);
      case "rec", "map", "ccp4" -> Optional.of(DEPTH);
      case "mrcs" -> Optional.of(isBox(header) ? PARTICLE : FRAME);
      default -> Optional.empty();
    };
  }

  private static boolean isBox(MrcHeader header) {
    return header.columns() == header.rows() && header.columns() <= LARGEST_BOX;
  }

  private static ThirdAxis byHeader(MrcHeader header) {
    boolean volume = header.spaceGroup() >= VOLUME || header.sections() == 1;
    return volume ? DEPTH : UNKNOWN;
  }
}
