package org.fovea.standalone.command;

import java.util.concurrent.Callable;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Settings;
import org.fovea.standalone.instance.Instance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts an instance and stays with it, or leaves it running in the background. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts PostgreSQL, Kafka, the object store and the four services behind one front door.",
      "Stays until Ctrl-C or 'deploy/fovea down'; with --detach it returns when all is ready."
    })
final class Up implements Callable<Integer> {

  @Option(
      names = {"-d", "--detach"},
      description = "Leave it running in the background.")
  private boolean detach;

  @Override
  public Integer call() {
    Settings settings = Settings.load();
    if (detach) {
      return Detached.start(settings);
    }
    Instance instance = Instance.start(settings, Screen::progress);
    Screen.welcome(instance);
    Waiting.untilEnded();
    return Exit.DONE.status();
  }
}
