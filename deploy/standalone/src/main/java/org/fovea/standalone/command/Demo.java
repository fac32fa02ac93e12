package org.fovea.standalone.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.images.DemoMovies;
import org.fovea.cli.images.DemoScreen;
import org.fovea.cli.images.DemoStack;
import org.fovea.cli.tour.Tour;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Settings;
import org.fovea.standalone.instance.Instance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts an instance, takes a small study of our own for each form from submission to pixels, and
 * stays up.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts everything, draws and deposits three small studies, one for each form, publishes"
          + " them, searches them, reads them back.",
      "Stays up until Ctrl-C; status 0 only if every step was true."
    })
final class Demo implements Callable<Integer> {

  @Option(names = "--exit", description = "End when the tour is over.")
  private boolean exit;

  @Override
  public Integer call() {
    try (Instance instance = Instance.start(Settings.load(), Screen::progress)) {
      Screen.welcome(instance);
      walk(instance);
      if (!exit) {
        System.out.println("Everything stays up; Ctrl-C or 'deploy/fovea down' ends it.");
        Waiting.untilEnded();
      }
    }
    return Exit.DONE.status();
  }

  private static void walk(Instance instance) {
    Path folder = instance.home().folder().resolve("demo");
    Path screen = folder.resolve(DemoScreen.NAME);
    Path stacks = folder.resolve(DemoStack.NAME);
    Path movies = folder.resolve(DemoMovies.NAME);
    DemoScreen.draw(screen);
    DemoStack.draw(stacks);
    DemoMovies.draw(movies);
    Connection admin =
        new Connection(instance.urls().get("api"), Optional.of(instance.adminKey().text()));
    Tour tour = new Tour(admin, folder, System.out);
    tour.screen(screen, DemoScreen.GENE);
    tour.stacks(stacks, DemoStack.GENOTYPE);
    tour.movies(movies, DemoMovies.MUCH_DEFOCUS);
    tour.farewell();
  }
}
