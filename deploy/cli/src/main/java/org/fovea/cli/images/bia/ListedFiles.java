package org.fovea.cli.images.bia;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fovea.cli.form.ListedFile;
import org.fovea.cli.images.files.DrawnFile;
import org.fovea.cli.images.files.NewFolder;
import org.fovea.cli.images.write.SampleType;
import org.fovea.cli.images.write.TestPattern;

/**
 * Writes listed files, each of exactly its size. What follows the picture or the sentence at the
 * beginning of a file is a hole, which takes no room on a disk that knows holes.
 */
final class ListedFiles {

  private static final long UNDECLARED = 150_000;

  private final Path out;
  private final double scale;

  ListedFiles(Path out, double scale) {
    this.out = out;
    this.scale = scale;
  }

  /** Bytes that a file should have before scaling. */
  static long size(ListedFile file) {
    return file.size().orElse(UNDECLARED);
  }

  /** Writes a file; empty when its path leads out of the folder, is taken or too long. */
  Optional<DrawnFile> write(ListedFile listed) throws IOException {
    long declared = size(listed);
    long size = declared == 0 ? 0 : Math.max(1, (long) (declared * scale));
    String path = listed.directory() ? listed.path() + "/content.bin" : listed.path();
    Optional<Path> file = NewFolder.inside(out, path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(file.get().getParent());
      Files.createFile(file.get());
    } catch (FileSystemException e) {
      return Optional.empty();
    }
    Optional<Picture> picture = Picture.suits(path) ? Picture.within(path, size) : Optional.empty();
    fill(file.get(), picture.map(Picture::tiff).orElseGet(() -> sentence(path, size)), size);
    String made = out.relativize(file.get()).toString();
    return Optional.of(
        picture.map(p -> image(made, size, p)).orElseGet(() -> DrawnFile.bytes(made, size)));
  }

  private static DrawnFile image(String path, long size, Picture picture) {
    return new DrawnFile(
        path,
        size,
        picture.side(),
        picture.side(),
        1,
        DrawnFile.name(SampleType.UINT16),
        TestPattern.crc32(picture.plane()));
  }

  private static byte[] sentence(String path, long size) {
    return "%d bytes that stand for %s, which was not drawn.\n"
        .formatted(size, path)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void fill(Path file, byte[] begin, long size) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.write(begin, 0, (int) Math.min(begin.length, size));
      open.setLength(size);
    }
  }
}
