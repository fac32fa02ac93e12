package org.fovea.cli.form;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file list that a PageTab form names.
 *
 * @param name as the form has it
 * @param section type of the section that names it, empty when unknown
 */
public record FileListName(String name, String section) {

  private static final Pattern ENDING =
      Pattern.compile("(\\.(json|tsv|xlsx))?(\\.gz)?$", Pattern.CASE_INSENSITIVE);

  /** The name as a path in the folder. */
  public String path() {
    return name.strip().replace('\\', '/').replaceFirst("^(\\./|/)+", "");
  }

  /**
   * The file that is meant: the one of this name, or of this name with another ending, packed or
   * not.
   */
  public Optional<String> in(Set<String> paths) {
    String path = path();
    String stem = ENDING.matcher(path).replaceFirst("");
    return Stream.concat(
            Stream.of(path, path + ".gz"),
            Stream.of(".json", ".tsv", ".xlsx")
                .flatMap(ending -> Stream.of(stem + ending, stem + ending + ".gz")))
        .filter(paths::contains)
        .findFirst();
  }
}
