package org.fovea.cli.deposit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fovea.cli.connect.Failure;

/**
 * What a folder holds: the documents of a submission form, and the files. A table or text file is a
 * document, unless it lies inside a Zarr; hidden files count only there.
 *
 * @param form {@code idr}: a folder with a {@code …-study.txt}
 */
record Folder(Path root, String form, List<Item> documents, List<Item> files) {
  private static final Pattern DOCUMENT =
      Pattern.compile(".*\\.(txt|tsv|csv|ya?ml)(\\.gz)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern STUDY = Pattern.compile(".*-study\\.txt", Pattern.CASE_INSENSITIVE);

  /** A file with its path in the submission. */
  record Item(String path, Path file, long size) {}

  static Folder scan(Path root) {
    if (!Files.isDirectory(root)) {
      throw new Failure(root + " is not a folder.");
    }
    List<Item> documents = new ArrayList<>();
    List<Item> files = new ArrayList<>();
    walk(root, item -> (isDocument(item.path()) ? documents : files).add(item));
    if (documents.stream().noneMatch(d -> STUDY.matcher(d.path()).matches())) {
      throw new Failure(
          root + " holds no submission form: the IDR form starts with a file named '…-study.txt'.");
    }
    documents.sort(java.util.Comparator.comparing(Item::path));
    files.sort(java.util.Comparator.comparing(Item::path));
    return new Folder(root, "idr", documents, files);
  }

  private static boolean isDocument(String path) {
    return DOCUMENT.matcher(path).matches() && !path.toLowerCase(Locale.ROOT).contains(".zarr/");
  }

  private static void walk(Path root, java.util.function.Consumer<Item> items) {
    try {
      Files.walkFileTree(root, new Visitor(root, items));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long bytes() {
    return files.stream().mapToLong(Item::size).sum();
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final java.util.function.Consumer<Item> items;

    Visitor(Path root, java.util.function.Consumer<Item> items) {
      this.root = root;
      this.items = items;
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
        items.accept(new Item(path, file, attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
