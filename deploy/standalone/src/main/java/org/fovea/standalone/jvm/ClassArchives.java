package org.fovea.standalone.jvm;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The archives of a build, in one folder beside it. Of the instances that run from a checkout at a
 * time one makes the archives that are missing; the others use what is there. A folder that cannot
 * be written is no fault: then nothing is made.
 */
public final class ClassArchives implements AutoCloseable {
  static final String UNFINISHED = ".new";

  private final Path folder;
  private final Optional<FileChannel> lock;

  private ClassArchives(Path folder, Optional<FileChannel> lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** The archives in a folder, which is made when there is none. */
  public static ClassArchives in(Path folder) {
    Optional<FileChannel> lock = lock(folder);
    lock.ifPresent(held -> remove(folder, name -> name.endsWith(UNFINISHED)));
    return new ClassArchives(folder, lock);
  }

  /** The kernel lets go of it however the launcher ends. */
  private static Optional<FileChannel> lock(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (held(channel)) {
        return Optional.of(channel);
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean held(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Removes the files of these names, as far as that is possible. */
  static void remove(Path folder, Predicate<String> names) {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> names.test(file.getFileName().toString())).forEach(ClassArchive::remove);
    } catch (IOException e) {
      return;
    }
  }

  /** The archive of a part that runs from these jars on the Java that runs the launcher. */
  public ClassArchive of(String part, List<Path> jars) {
    return new ClassArchive(folder, ArchiveName.of(part, jars), lock.isPresent());
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
