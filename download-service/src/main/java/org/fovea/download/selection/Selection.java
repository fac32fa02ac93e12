package org.fovea.download.selection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which files of a version are meant: different members narrow, the entries of one widen; an empty
 * member asks nothing.
 *
 * @param datasets paths of datasets, so {@code screens}
 * @param plates names of plates; with {@code wells} and {@code images} it picks images, and by them
 *     their files
 * @param wells canonical names ({@code B7})
 * @param images ids
 * @param take at most so many files, the first by path unless {@code seed} makes it a draw
 */
public record Selection(
    List<Glob> paths,
    List<String> roles,
    List<String> datasets,
    List<String> screens,
    List<String> plates,
    List<String> wells,
    List<String> images,
    OptionalInt take,
    Optional<String> seed) {

  /** Every file. */
  public static final Selection ALL =
      new Selection(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          OptionalInt.empty(),
          Optional.empty());

  public Selection {
    paths = paths.stream().distinct().toList();
    roles = sorted(roles);
    datasets = sorted(datasets);
    screens = sorted(screens);
    plates = sorted(plates);
    wells = sorted(wells.stream().map(WellNames::canonical).toList());
    images = sorted(images);
  }

  /** Whether it asks for files of certain images. */
  boolean picksImages() {
    return !plates.isEmpty() || !wells.isEmpty() || !images.isEmpty();
  }

  /** Whether the path fits one of the globs, or none is given. */
  boolean holds(String path) {
    return paths.isEmpty() || paths.stream().anyMatch(glob -> glob.matches(path));
  }

  private static List<String> sorted(List<String> values) {
    return values.stream().distinct().sorted().toList();
  }
}
