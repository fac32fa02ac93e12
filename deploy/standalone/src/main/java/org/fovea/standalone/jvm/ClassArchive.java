package org.fovea.standalone.jvm;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The archive of one part's classes. The part writes it beside its place when it ends; it comes
 * into its place only whole. It is a shortcut and no more: whatever is wrong with it, the part
 * starts.
 */
public final class ClassArchive {
  /** What Java remarks about an archive concerns no reader of a part's log. */
  private static final String SILENCE = "-Xlog:cds=off,cds+dynamic=off";

  private final Path folder;
  private final ArchiveName name;
  private final boolean made;

  /**
   * @param made whether it is made when it is missing
   */
  ClassArchive(Path folder, ArchiveName name, boolean made) {
    this.folder = folder;
    this.name = name;
    this.made = made;
  }

  private Path file() {
    return folder.resolve(name.file());
  }

  private Path unfinished() {
    return folder.resolve(name.file() + ClassArchives.UNFINISHED);
  }

  /** What Java is told now: to use the archive, or to make it, or neither. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    if (Files.isReadable(file())) {
      options.add("-XX:SharedArchiveFile=" + file());
      options.addAll(inPlace());
      options.add(SILENCE);
    } else if (made) {
      options.add("-XX:ArchiveClassesAtExit=" + unfinished());
      options.add(SILENCE);
    }
    return options;
  }

  /**
   * Mapped where it was made for, its pages stay those of the file; moved, each would be copied.
   */
  private static List<String> inPlace() {
    return List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
  }

  /** Whether a part that runs now writes the archive when it ends, which takes its time. */
  boolean awaited() {
    return made && !Files.exists(file());
  }

  /** Puts what the part has written into its place, and removes those of earlier builds. */
  void complete() {
    if (!Files.exists(unfinished())) {
      return;
    }
    try {
      flush(unfinished());
      Files.move(unfinished(), file(), StandardCopyOption.ATOMIC_MOVE);
      ClassArchives.remove(folder, name::replaces);
    } catch (IOException e) {
      remove(unfinished());
    }
  }

  private static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Forgets the archive and what was written of a new one. */
  void forget() {
    remove(file());
    remove(unfinished());
  }

  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return;
    }
  }
}
