package org.fovea.cli.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.fovea.cli.connect.Failure;

/** The files of a folder; hidden ones count only inside a Zarr. */
public final class FolderTree {

  private FolderTree() {}

  /** What to do with a file. */
  public interface Visit {
    void file(String path, Path file, long size);
  }

  /** Visits the regular files below a folder. */
  public static void walk(Path root, Visit visit) {
    if (!Files.isDirectory(root)) {
      throw new Failure(root + " is not a folder.");
    }
    try {
      Files.walkFileTree(root, new Visitor(root, visit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Visit visit;

    Visitor(Path root, Visit visit) {
      this.root = root;
      this.visit = visit;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = root.relativize(file).toString().replace('\\', '/');
      boolean hidden = file.getFileName().toString().startsWith(".");
      if (attributes.isRegularFile()
          && (!hidden || path.toLowerCase(Locale.ROOT).contains(".zarr/"))) {
        visit.file(path, file, attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
