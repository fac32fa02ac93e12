package org.fovea.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.Settings;
import org.fovea.standalone.supervise.StateFile;
import org.fovea.standalone.supervise.Supervisor.PartState;
import picocli.CommandLine.Command;

/** Shows each part of the running instance with its memory. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Shows each part of the running instance: state, process, memory (PSS), restarts.")
final class Status implements Callable<Integer> {

  @Override
  public Integer call() {
    StateFile.State state = Down.running(new Home(Settings.load().home()));
    System.out.printf("Fovea is %s at %s%n", state.phase(), state.urls().get("api"));
    System.out.printf(
        "  %-10s %-8s %8s %9s %9s%n", "part", "state", "process", "memory", "restarts");
    row(new PartState("launcher", state.launcher(), 0));
    state.parts().forEach(Status::row);
    long all =
        Stream.concat(Stream.of(state.launcher()), state.parts().stream().map(PartState::pid))
            .mapToLong(Status::kilobytes)
            .sum();
    System.out.printf("  %-10s %-8s %8s %6d MB%n", "all", "", "", all >> 10);
    return Exit.DONE.status();
  }

  private static void row(PartState part) {
    System.out.printf(
        "  %-10s %-8s %8s %6d MB %9d%n",
        part.name(),
        part.pid() == 0 ? "down" : "up",
        part.pid() == 0 ? "-" : part.pid(),
        kilobytes(part.pid()) >> 10,
        part.restarts());
  }

  /** Proportional set size of a process and its descendants: shared pages are counted once. */
  private static long kilobytes(long pid) {
    if (pid == 0) {
      return 0;
    }
    Stream<Long> children =
        pid == launcherOf(pid)
            ? Stream.empty()
            : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), children).mapToLong(Status::own).sum();
  }

  private static long launcherOf(long pid) {
    boolean hasJavaChildren =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .anyMatch(child -> child.info().command().orElse("").endsWith("java"));
    return hasJavaChildren ? pid : 0;
  }

  private static long own(long pid) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
      return lines.stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
