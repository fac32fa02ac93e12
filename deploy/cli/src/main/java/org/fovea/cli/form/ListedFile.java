package org.fovea.cli.form;

import java.util.OptionalLong;

/**
 * An entry of a file list.
 *
 * @param path as the form has it, without slashes before and after
 * @param size declared bytes, of all files below when it is a directory
 * @param directory whether it stands for all files below
 */
public record ListedFile(String path, OptionalLong size, boolean directory) {

  /** An entry out of the cells of a list; a size that is no number counts as none. */
  public static ListedFile of(String path, String size, String type) {
    String clean = path.strip().replace('\\', '/');
    boolean digits = size.matches("\\d{1,18}");
    return new ListedFile(
        clean.replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", ""),
        digits ? OptionalLong.of(Long.parseLong(size)) : OptionalLong.empty(),
        type.equalsIgnoreCase("directory") || clean.endsWith("/"));
  }
}
