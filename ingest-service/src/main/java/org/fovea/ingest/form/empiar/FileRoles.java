package org.fovea.ingest.form.empiar;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a file is for, told by its name and its image set.
 *
 * <p>The first that says something decides: a name such as {@code gain}, {@code CountRef}, {@code
 * dark}, {@code defects} or {@code thumbnail} (of the file, or of its directory for gains); the
 * extension, when it stands for one role; a name such as {@code labels} or {@code segmentation};
 * the category of the image set, for image files. An image outside all sets, or in a set of an
 * other category, is an image.
 */
final class FileRoles {

  static final String IMAGE = "image";
  static final String TILT_METADATA = "tilt-metadata";
  static final String COORDINATES = "coordinates";
  private static final String SEGMENTATION = "segmentation";
  private static final String OF_THE_SET = "set";
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private static final Set<String> IMAGES =
      Set.of(
          IMAGE, "movie", "micrograph", "tilt-series", "tomogram", "particle-stack", SEGMENTATION);
  private static final Set<String> DETECTOR = Set.of("set", "movie", "gain", "document");
  private static final Set<String> COMPRESSED = Set.of("bz2", "gz", "xz", "zst");
  private static final Map<String, Map<String, String>> EXTENSIONS =
      DataTable.rows("extension").stream()
          .collect(Collectors.toMap(row -> row.get("extension"), Function.identity()));

  private static final Pattern THUMBNAIL =
      Pattern.compile("(entry[-_])?thumbnail\\.(png|gif|jpe?g|tiff?)");
  private static final Pattern GAIN =
      Pattern.compile("(^|[^\\p{L}])(gain|superref|countref|sumref)");
  private static final Pattern GAIN_FOLDER = Pattern.compile("(^|/)gains?([-_ ]?ref\\w*)?/[^/]*$");
  private static final Pattern DARK = Pattern.compile("(^|[^\\p{L}])dark([-_ ]?ref|[^\\p{L}]|$)");
  private static final Pattern DEFECTS =
      Pattern.compile("(^|[^\\p{L}])(defects?|bad[-_ ]?pixels?)([^\\p{L}]|$)");
  private static final Pattern LABELS =
      Pattern.compile("(^|[^\\p{L}])(segmentations?|labels?|masks?)([^\\p{L}]|$)");

  private FileRoles() {}

  /** Empty when nothing tells the role. */
  static Optional<String> of(String path, Optional<VocabularyTerm> category) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    String byExtension = column(name, "role").orElse("");
    Optional<String> byName = byName(lower, name, byExtension);
    if (byName.isPresent()) {
      return byName;
    }
    if (!byExtension.equals(OF_THE_SET)) {
      return Optional.of(byExtension).filter(role -> !role.isEmpty());
    }
    return Optional.of(
        LABELS.matcher(name).find()
            ? SEGMENTATION
            : category.map(term -> term.fact("role")).orElse(IMAGE));
  }

  private static Optional<String> byName(String path, String name, String byExtension) {
    if (THUMBNAIL.matcher(name).matches()) {
      return Optional.of("thumbnail");
    }
    if (!DETECTOR.contains(byExtension)) {
      return Optional.empty();
    }
    boolean image = !byExtension.equals("document");
    if (image && (GAIN.matcher(name).find() || GAIN_FOLDER.matcher(path).find())) {
      return Optional.of("gain");
    }
    if (image && DARK.matcher(name).find()) {
      return Optional.of("dark");
    }
    return DEFECTS.matcher(name).find() ? Optional.of("defects") : Optional.empty();
  }

  /** Whether a file of that role holds images of its set; calibration and notes do not. */
  static boolean isImage(String role) {
    return IMAGES.contains(role);
  }

  static String mediaType(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.equals(uncompressed(name))
        ? column(name, "mediaType").orElse(UNKNOWN_TYPE)
        : UNKNOWN_TYPE;
  }

  private static Optional<String> column(String name, String column) {
    String plain = uncompressed(name);
    return Optional.ofNullable(EXTENSIONS.get(plain.substring(plain.lastIndexOf('.') + 1)))
        .map(row -> row.get(column));
  }

  private static String uncompressed(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && COMPRESSED.contains(name.substring(dot + 1)) ? name.substring(0, dot) : name;
  }
}
