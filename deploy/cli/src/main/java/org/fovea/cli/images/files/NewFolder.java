package org.fovea.cli.images.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.cli.connect.Failure;

/** The folder that is made out of a form, which is only read. */
public final class NewFolder {

  private NewFolder() {}

  /**
   * Checks that a folder may be made.
   *
   * @throws Failure when it lies inside the form's folder, or holds something
   */
  public static void check(Path form, Path out) throws IOException {
    if (!Files.isDirectory(form)) {
      throw new Failure(form + " is not a folder.");
    }
    if (out.startsWith(form)) {
      throw new Failure(out + " lies inside the form's folder, which is never written to.");
    }
    if (Files.exists(out)) {
      try (Stream<Path> inside = Files.list(out)) {
        if (inside.findAny().isPresent()) {
          throw new Failure(out + " is not empty; name a new folder.");
        }
      }
    }
  }

  /** Copies documents, each to the place it has in the form. */
  public static void copy(Path form, Path out, Collection<String> documents) throws IOException {
    for (String document : documents) {
      Path copy = out.resolve(document);
      Files.createDirectories(copy.getParent());
      Files.copy(form.resolve(document), copy);
    }
  }

  /** Where a path of a form lies in the folder; empty when it leads nowhere or out of it. */
  public static Optional<Path> inside(Path out, String path) {
    try {
      Path file = out.resolve(path.replaceFirst("^/+", "")).normalize();
      return file.startsWith(out) && !file.equals(out) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
