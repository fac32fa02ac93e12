package org.fovea.standalone.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.connect.Waits;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.supervise.StateFile;
import org.fovea.standalone.supervise.Supervisor.PartState;

/** An instance of its own that may be hurt: a launcher and its parts, by process id. */
final class Rig implements AutoCloseable {
  private static final Duration TO_RECOVER = Duration.ofMinutes(6);
  private static final Duration TO_END = Duration.ofSeconds(60);

  private final List<String> command;
  private final Map<String, String> environment;
  private final Home home;
  private Optional<Process> launcher = Optional.empty();

  /**
   * @param command that starts a launcher and stays with it
   * @param environment its settings, {@code FOVEA_HOME} and ports among them
   */
  Rig(List<String> command, Map<String, String> environment) {
    this.command = command;
    this.environment = environment;
    this.home = new Home(Path.of(environment.get("FOVEA_HOME")));
  }

  Home home() {
    return home;
  }

  String baseUrl() {
    return "http://127.0.0.1:" + environment.get("FOVEA_PORT");
  }

  /** Starts the launcher and waits until all answers. */
  void start() {
    awaitReady();
  }

  private void launch() {
    try {
      Files.createDirectories(home.logs());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log("launcher").toFile()));
      builder.environment().keySet().removeIf(name -> name.startsWith("FOVEA_"));
      builder.environment().putAll(environment);
      launcher = Optional.of(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until every part runs and every service answers; a dead launcher is started again. */
  void awaitReady() {
    if (!Settling.of(this::revived, Boolean::booleanValue, TO_RECOVER)) {
      throw new Failure("The instance did not recover; its logs are in " + home.logs() + ".");
    }
  }

  private boolean revived() {
    if (launcher.filter(Process::isAlive).isEmpty()) {
      launch();
    }
    return ready();
  }

  private boolean ready() {
    boolean up =
        state()
            .filter(state -> state.phase().equals("ready"))
            .filter(state -> state.parts().stream().allMatch(part -> part.pid() > 0))
            .isPresent();
    return up && answers();
  }

  private boolean answers() {
    Wire nobody = new Wire(baseUrl(), "");
    return nobody.get("/v1/formats").ok()
        && nobody.get("/v1/studies").ok()
        && nobody.get("/v1/search?type=study").ok()
        && nobody.get("/v1/files/FVA-999999/").status() == 404;
  }

  private Optional<StateFile.State> state() {
    return StateFile.read(home.state());
  }

  /** Names of the parts that run now. */
  List<String> parts() {
    return state().map(StateFile.State::parts).orElse(List.of()).stream()
        .filter(part -> part.pid() > 0)
        .map(PartState::name)
        .toList();
  }

  /** Ends a part's processes at once, as a crash would. */
  void kill(String part) {
    processes(part).forEach(ProcessHandle::destroyForcibly);
  }

  /** Stops a part's processes where they are, for so long. */
  void pause(String part, long milliseconds) {
    List<ProcessHandle> stopped = processes(part);
    signal("-STOP", stopped);
    Waits.pause(milliseconds);
    signal("-CONT", stopped);
  }

  /** Ends the launcher and all parts at once. */
  void killEverything() {
    List<ProcessHandle> all = new ArrayList<>();
    launcher.map(Process::toHandle).ifPresent(all::add);
    parts().forEach(part -> all.addAll(processes(part)));
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(Rig::awaitEnd);
  }

  private List<ProcessHandle> processes(String part) {
    List<ProcessHandle> found = new ArrayList<>();
    state().map(StateFile.State::parts).orElse(List.of()).stream()
        .filter(known -> known.name().equals(part) && known.pid() > 0)
        .flatMap(known -> ProcessHandle.of(known.pid()).stream())
        .forEach(
            process -> {
              process.descendants().forEach(found::add);
              found.add(process);
            });
    return found;
  }

  private static void signal(String signal, List<ProcessHandle> processes) {
    List<String> kill = new ArrayList<>(List.of("kill", signal));
    processes.forEach(process -> kill.add(String.valueOf(process.pid())));
    try {
      new ProcessBuilder(kill).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(TO_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new Failure("Process " + process.pid() + " does not end.");
    }
  }

  /** Ends the instance in order. */
  @Override
  public void close() {
    launcher.ifPresent(
        process -> {
          process.destroy();
          awaitEnd(process.toHandle());
        });
  }
}
