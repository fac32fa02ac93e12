package org.fovea.standalone.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
  /** Longer than the parts may take, which is minutes where they write their archives. */
  private static final Duration LONGEST = Duration.ofMinutes(8);

  @Override
  public Integer call() throws Exception {
    Home home = new Home(Settings.load().home());
    StateFile.State state = running(home);
    Optional<ProcessHandle> launcher = ProcessHandle.of(state.launcher());
    launcher.ifPresent(ProcessHandle::destroy);
    if (launcher.isPresent()) {
      launcher.get().onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
    System.out.println("Fovea has stopped; its data is in " + home.folder() + ".");
    return Exit.DONE.status();
  }

  static StateFile.State running(Home home) {
    return StateFile.read(home.state())
        .orElseThrow(
            () -> new Refusal(Exit.NOT_RUNNING, "No Fovea is running on " + home.folder() + "."));
  }
}
