package org.fovea.standalone.jvm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fovea.standalone.supervise.Program;

/** A Java program that maps an archive of its classes, or writes one when it ends. */
public final class ArchivedJava implements Program {
  /** Writing takes ten seconds of one processor, and four services may write at once. */
  private static final Duration TO_WRITE = Duration.ofMinutes(3);

  private static final int KILLED = 128 + 9;
  private static final int ASKED = 128 + 15;

  /** Deaths from outside say nothing about the archive. */
  private static final Set<Integer> FROM_OUTSIDE = Set.of(KILLED, ASKED);

  private final ClassArchive archive;
  private final Path crashes;
  private final List<String> arguments;

  /**
   * @param crashes folder of what Java says when it crashes
   * @param arguments options, class path, main class and its arguments
   */
  public ArchivedJava(ClassArchive archive, Path crashes, List<String> arguments) {
    this.archive = archive;
    this.crashes = crashes;
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Java.program());
    command.add("-XX:ErrorFile=" + crashes.resolve("crash-%p.log"));
    command.addAll(archive.options());
    command.addAll(arguments);
    return command;
  }

  @Override
  public Duration patience() {
    return archive.awaited() ? TO_WRITE : Program.super.patience();
  }

  @Override
  public void ended(int status) {
    if (status == 0 || status == ASKED) {
      archive.complete();
    }
  }

  @Override
  public void died(int status) {
    if (!FROM_OUTSIDE.contains(status)) {
      archive.forget();
    }
  }
}
