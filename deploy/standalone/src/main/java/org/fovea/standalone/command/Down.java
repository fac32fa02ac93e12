package org.fovea.standalone.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.Refusal;
import org.fovea.standalone.home.Settings;
import org.fovea.standalone.supervise.StateFile;
import picocli.CommandLine.Command;

/** Ends the running instance and waits until it is gone; what it keeps stays. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Ends the running instance; its data stays in FOVEA_HOME.")
final class Down implements Callable<Integer> {
  private static final Duration SOON = Duration.ofSeconds(3);

  /** Longer than the parts may take, which is minutes where they write their archives. */
  private static final Duration LONGEST = Duration.ofMinutes(8);

  @Override
  public Integer call() throws Exception {
    Home home = new Home(Settings.load().home());
    StateFile.State state = running(home);
    Optional<ProcessHandle> launcher = ProcessHandle.of(state.launcher());
    launcher.ifPresent(ProcessHandle::destroy);
    if (launcher.isPresent()) {
      awaitEnd(launcher.get());
    }
    System.out.println("Fovea has stopped; its data is in " + home.folder() + ".");
    return Exit.DONE.status();
  }

  private static void awaitEnd(ProcessHandle launcher) throws Exception {
    try {
      launcher.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.out.println(
          "Fovea is stopping. The first time after a build takes half a minute: each part archives"
              + " its classes.");
      launcher.onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
  }

  static StateFile.State running(Home home) {
    return StateFile.read(home.state())
        .orElseThrow(
            () -> new Refusal(Exit.NOT_RUNNING, "No Fovea is running on " + home.folder() + "."));
  }
}
