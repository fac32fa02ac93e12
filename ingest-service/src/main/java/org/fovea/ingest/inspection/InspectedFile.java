package org.fovea.ingest.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What the inspector found in a file, or in one image of an OME-Zarr hierarchy. Files that are no
 * images have none.
 *
 * @param path a file, or the prefix of a Zarr image group ending in {@code /}: each field of an
 *     OME-Zarr plate is its own
 * @param format {@code OME-TIFF TIFF OME-Zarr MRC}, the name of a known format without a reader
 *     ({@code CZI}, …), or {@code MDOC STAR}, which hold no images but describe some
 * @param viewable false when it could not be read or its pixels cannot be decoded
 * @param reason why it is not viewable, else null, see {@link #fault()}
 * @param series images in order. None when not viewable; none although viewable when the file only
 *     holds pixels of an image that is listed with another file (a multi-file OME-TIFF, whose
 *     layout names this one)
 * @param remarks what its depositor should hear
 * @param descriptions what it says about images
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InspectedFile(
    String path,
    String format,
    boolean viewable,
    String reason,
    List<InspectedSeries> series,
    List<Remark> remarks,
    List<ImageDescription> descriptions) {

  public InspectedFile {
    series = series == null ? List.of() : List.copyOf(series);
    remarks = remarks == null ? List.of() : List.copyOf(remarks);
    descriptions = descriptions == null ? List.of() : List.copyOf(descriptions);
  }

  public static InspectedFile readable(String path, String format, List<InspectedSeries> series) {
    return new InspectedFile(path, format, true, null, series, List.of(), List.of());
  }

  public static InspectedFile unreadable(String path, String format, String reason) {
    return new InspectedFile(path, format, false, reason, List.of(), List.of(), List.of());
  }

  /** A file whose bytes contradict themselves, which its depositor hears about. */
  public static InspectedFile damaged(String path, String format, String reason) {
    return unreadable(path, format, reason)
        .with(List.of(new Remark(Remark.Kind.DAMAGE, reason)), List.of());
  }

  /** The same file with what else there is to say. */
  public InspectedFile with(List<Remark> remarked, List<ImageDescription> described) {
    return new InspectedFile(path, format, viewable, reason, series, remarked, described);
  }

  /** The same file where it stands for something else, such as a gain: only what it says counts. */
  public InspectedFile withoutImages() {
    return readable(path, format, List.of()).with(remarks, descriptions);
  }

  public Optional<String> fault() {
    return Optional.ofNullable(reason);
  }
}
