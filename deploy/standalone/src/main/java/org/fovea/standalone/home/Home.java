package org.fovea.standalone.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder that holds everything an instance keeps ({@code FOVEA_HOME}). */
public record Home(Path folder) {

  /** Makes the folder; refuses when that is impossible or the disk has too little room. */
  public static Home prepare(Settings settings) {
    Home home = new Home(settings.home());
    try {
      Files.createDirectories(home.logs());
      long free = Files.getFileStore(home.folder).getUsableSpace() >> 20;
      int wanted = settings.number("FOVEA_MIN_FREE_MB", 512);
      if (free < wanted) {
        throw new Refusal(
            Exit.DISK_FULL,
            "The disk of %s has %d MB free, Fovea wants %d MB (FOVEA_MIN_FREE_MB)."
                .formatted(home.folder, free, wanted));
      }
      return home;
    } catch (IOException e) {
      throw new Refusal(
          Exit.DISK_FULL, "Cannot write to " + home.folder + ": " + e.getMessage() + ".");
    }
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  public Path adminKey() {
    return folder.resolve("admin.key");
  }

  /** Whether the admin key is to be shown now: true once in the life of a home. */
  public boolean markShown() {
    return folder.resolve("admin.key.shown").toFile().mkdir();
  }

  public Path state() {
    return folder.resolve("state.json");
  }

  public Path part(String name) {
    return folder.resolve(name);
  }

  /** The folder of PostgreSQL's cluster when it had to lie outside the home. */
  public Optional<Path> clusterElsewhere() throws IOException {
    Path pointer = folder.resolve("postgres.location");
    return Files.exists(pointer)
        ? Optional.of(Path.of(Files.readString(pointer).strip()))
        : Optional.empty();
  }

  /** Writes a file that only its owner can read, whole or not at all. */
  public static void writePrivate(Path file, String text) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, text);
      Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
