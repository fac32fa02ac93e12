package org.fovea.cli.images.empiar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.cli.images.write.SampleType;

/**
 * What a deposition declares about one image set. What it leaves open is what a small movie would
 * be.
 *
 * @param category code, {@code T1} to {@code T14} or {@code OT}, as {@code format} and {@code
 *     voxels}
 * @param images or tilt series
 * @param frames of each, tilts of a series
 * @param width pixels, as {@code height}
 * @param pixelSize in Å, 0 when not declared
 */
record ImageSet(
    String name,
    String directory,
    String category,
    String format,
    String voxels,
    long images,
    long frames,
    long width,
    long height,
    double pixelSize,
    String micrographs,
    String particles) {

  private static final Pattern CODE = Pattern.compile("\\b(T\\d{1,2}|OT)\\b");
  private static final long USUAL_SIDE = 512;

  static ImageSet of(JsonNode set) {
    return new ImageSet(
        set.path("name").asText(),
        path(set.path("directory").asText("data")),
        code(set.path("category").asText()),
        code(set.path("data_format").asText()),
        code(set.path("voxel_type").asText()),
        positive(set.path("num_images_or_tilt_series"), 1),
        positive(set.path("frames_per_image"), 1),
        positive(set.path("image_width"), USUAL_SIDE),
        positive(set.path("image_height"), USUAL_SIDE),
        Math.max(0, set.path("pixel_width").asDouble()),
        path(set.path("micrographs_file_pattern").asText("")),
        path(set.path("picked_particles_file_pattern").asText("")));
  }

  private static String path(String text) {
    return text.equals("null") ? "" : text.strip().replace('\\', '/').replaceAll("^/+|/+$", "");
  }

  private static String code(String tuple) {
    Matcher matcher = CODE.matcher(tuple);
    return matcher.find() ? matcher.group(1) : "OT";
  }

  private static long positive(JsonNode number, long otherwise) {
    long value = number.asLong(otherwise);
    return value > 0 ? Math.min(value, Integer.MAX_VALUE) : otherwise;
  }

  /** What its sections are. */
  enum Content {
    MOVIE,
    TILT_SERIES,
    PARTICLES,
    VOLUME
  }

  Content content() {
    return switch (category) {
      case "T9" -> Content.TILT_SERIES;
      case "T5", "T6", "T7", "T8", "T10" -> Content.PARTICLES;
      case "T13", "T14" -> Content.VOLUME;
      default -> Content.MOVIE;
    };
  }

  boolean tiff() {
    return format.equals("T3");
  }

  /** Whether its format is one of those that can be written. */
  boolean writable() {
    return tiff() || format.equals("T1") || format.equals("T2");
  }

  String ending() {
    return tiff() ? ".tif" : format.equals("T2") ? ".mrcs" : ".mrc";
  }

  /** The declared type, or the nearest that can be written. */
  SampleType type() {
    return switch (voxels) {
      case "T1", "T8", "T9" -> SampleType.UINT8;
      case "T2" -> SampleType.INT8;
      case "T3" -> SampleType.UINT16;
      case "T4" -> SampleType.INT16;
      case "T10" -> SampleType.FLOAT16;
      default -> SampleType.FLOAT32;
    };
  }

  /** Whether {@link #type()} is the declared one. */
  boolean typeAsDeclared() {
    return voxels.matches("T1|T2|T3|T4|T7|T10");
  }

  /** Files that it is stored in: particles share one. */
  long files() {
    return content() == Content.PARTICLES ? 1 : images;
  }

  /** Sections of each file. */
  long sections() {
    return content() == Content.PARTICLES ? images * frames : frames;
  }

  double bytes() {
    return (double) files() * sections() * width * height * type().bytes();
  }
}
