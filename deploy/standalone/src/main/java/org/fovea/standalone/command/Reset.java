package org.fovea.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.InstanceLock;
import org.fovea.standalone.home.Refusal;
import org.fovea.standalone.home.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes everything an instance keeps. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description =
        "Deletes everything in FOVEA_HOME: studies, files, keys. Needs --yes and a stopped"
            + " instance.")
final class Reset implements Callable<Integer> {

  @Option(names = "--yes", description = "Really delete.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Home home = new Home(Settings.load().home());
    if (!Files.exists(home.folder().resolve("secrets.properties"))) {
      throw new Refusal(Exit.NOT_RUNNING, home.folder() + " holds no Fovea.");
    }
    if (!yes) {
      throw new Refusal(
          Exit.USAGE, "This deletes all of " + home.folder() + "; say --yes to do it.");
    }
    try (InstanceLock lock = InstanceLock.take(home)) {
      delete(home.clusterElsewhere().orElse(home.part("postgres")));
      delete(home.folder());
    }
    System.out.println(home.folder() + " is gone.");
    return Exit.DONE.status();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    }
  }
}
