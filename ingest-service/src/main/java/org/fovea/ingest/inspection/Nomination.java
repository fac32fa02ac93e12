package org.fovea.ingest.inspection;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fovea.ingest.inspection.InspectionInput.StoredFile;
import org.fovea.ingest.inspection.Job.Kind;

/**
 * Which reader a file is handed to, by its name and role. Names only nominate: the reader finds out
 * what the file is, and hands a TIFF called {@code .mrc} on.
 */
final class Nomination {

  private static final Set<String> TIFF = Set.of("tif", "tiff", "tf2", "tf8", "btf");
  private static final Set<String> MRC = Set.of("mrc", "mrcs");
  private static final Set<String> OFTEN_MRC =
      Set.of("map", "ccp4", "rec", "st", "ali", "preali", "gain", "raw");
  private static final Set<String> PIXEL_ROLES =
      Set.of(
          "image",
          "movie",
          "micrograph",
          "gain",
          "dark",
          "defects",
          "tilt-series",
          "tomogram",
          "particle-stack",
          "segmentation");

  private Nomination() {}

  /** The reader, or nothing for a file that is not taken for an image or a text about images. */
  static Optional<Kind> of(StoredFile file) {
    String name = name(file.path());
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (TIFF.contains(extension)) {
      return Optional.of(Kind.TIFF);
    }
    if (MRC.contains(extension)) {
      return Optional.of(Kind.MRC);
    }
    return switch (extension) {
      case "ome" -> Optional.of(Kind.OME_COMPANION);
      case "mdoc" -> Optional.of(Kind.MDOC);
      case "star" -> Optional.of(Kind.STAR);
      default -> perhapsMrc(extension, file);
    };
  }

  private static Optional<Kind> perhapsMrc(String extension, StoredFile file) {
    boolean known = OtherFormats.of(name(file.path())).isPresent();
    boolean pixels = file.role() != null && PIXEL_ROLES.contains(file.role());
    return OFTEN_MRC.contains(extension) || pixels && !known
        ? Optional.of(Kind.PERHAPS_MRC)
        : Optional.empty();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
