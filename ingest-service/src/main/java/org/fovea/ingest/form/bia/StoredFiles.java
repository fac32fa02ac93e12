package org.fovea.ingest.form.bia;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.ingest.disk.ByPath;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.validation.NearMatch;

/**
 * The files of the version in the order of their paths, so that a file and all below a directory
 * are found. Paths may be written relative to the submission's root path.
 */
final class StoredFiles {

  private static final int MOST_NAMED = 1000;

  /** Names of more files are not kept for suggestions. */
  private static final int MOST_PATHS = 100_000;

  private final ByPath<StoredFile> files;
  private List<String> paths = List.of();
  private final String root;

  /** {@code root} without slashes around it; blank for none. */
  StoredFiles(List<StoredFile> stored, String root) {
    this.files = ByPath.of(stored, StoredFile::path);
    this.root = root;
  }

  int size() {
    return files.size();
  }

  StoredFile at(int position) {
    return files.at(position);
  }

  /** The position of the file of that very path; negative when there is none. */
  int position(String path) {
    return files.position(path);
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

  /**
   * The path that a list may have meant: the only file of that name in another folder or case, else
   * one of the same folder with nearly that name. Of more than 100,000 files only the same folder's
   * are looked at, and of these the first 10,000.
   */
  Optional<String> near(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> named =
        paths().stream().filter(each -> isNamed(each, name)).limit(MOST_NAMED).toList();
    Optional<String> sameCaseApart =
        named.stream().filter(each -> each.equalsIgnoreCase(path)).findFirst();
    if (!named.isEmpty()) {
      return sameCaseApart.or(() -> Optional.of(named.get(0)).filter(only -> named.size() == 1));
    }
    return NearMatch.of(path, beside(path));
  }

  private static boolean isNamed(String path, String name) {
    int start = path.length() - name.length();
    return start >= 0
        && (start == 0 || path.charAt(start - 1) == '/')
        && path.regionMatches(true, start, name, 0, name.length());
  }

  private List<String> paths() {
    if (paths.isEmpty() && files.size() <= MOST_PATHS) {
      paths = IntStream.range(0, files.size()).mapToObj(n -> files.at(n).path()).toList();
    }
    return paths;
  }

  private List<String> beside(String path) {
    int slash = path.lastIndexOf('/');
    int from = slash < 0 ? 0 : from(path.substring(0, slash));
    int to = slash < 0 ? files.size() : to(path.substring(0, slash));
    return IntStream.range(from, Math.min(to, from + NearMatch.MOST_CANDIDATES))
        .mapToObj(n -> files.at(n).path())
        .toList();
  }

  /** The first position of a file below the directory. */
  int from(String directory) {
    return files.from(directory);
  }

  /** One more than the last; equal to {@link #from} when no file lies below. */
  int to(String directory) {
    return files.to(directory);
  }
}
