package org.fovea.ingest.form.bia;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.path.FilePath;

/**
 * The files of the version in the order of their paths, so that a file and all below a directory
 * are found. Paths may be written relative to the submission's root path.
 */
final class StoredFiles {

  private final StoredFile[] files;
  private final String[] paths;
  private final String root;

  /** {@code root} without slashes around it; blank for none. */
  StoredFiles(List<StoredFile> stored, String root) {
    this.files =
        stored.stream().sorted(Comparator.comparing(StoredFile::path)).toArray(StoredFile[]::new);
    this.paths = new String[files.length];
    for (int n = 0; n < files.length; n++) {
      paths[n] = files[n].path();
    }
    this.root = root;
  }

  int size() {
    return files.length;
  }

  StoredFile at(int position) {
    return files[position];
  }

  /** The position of the file of that very path; negative when there is none. */
  int position(String path) {
    return Arrays.binarySearch(paths, path);
  }

  /** The position of the file that a list means. */
  Optional<Integer> find(String path) {
    int exact = position(path);
    int found = exact >= 0 || root.isEmpty() ? exact : position(root + "/" + path);
    return found >= 0 ? Optional.of(found) : Optional.empty();
  }

  /** The directory that a list means, if a file lies below it. */
  Optional<String> directory(String path) {
    if (from(path) < to(path)) {
      return Optional.of(path);
    }
    String inRoot = root + "/" + path;
    return root.isEmpty() || from(inRoot) == to(inRoot) ? Optional.empty() : Optional.of(inRoot);
  }

  /** Whether a file, or a file below, has the path; slashes around it do not matter. */
  boolean has(String written) {
    return FilePath.read(written.replaceFirst("/+$", ""))
        .path()
        .map(FilePath::value)
        .filter(path -> find(path).isPresent() || directory(path).isPresent())
        .isPresent();
  }

  /** The first position of a file below the directory. */
  int from(String directory) {
    return insertion(directory + "/");
  }

  /** One more than the last; equal to {@link #from} when no file lies below. */
  int to(String directory) {
    return insertion(directory + (char) ('/' + 1));
  }

  private int insertion(String text) {
    int found = position(text);
    return found >= 0 ? found : -found - 1;
  }
}
