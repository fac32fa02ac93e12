package org.fovea.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.Refusal;
import org.fovea.standalone.home.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the end of the parts' logs. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Prints the end of the logs of all parts, or of one.")
final class Logs implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      description = "ingest, metadata, search, download, kafka, …")
  private String part;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "20",
      description = "Lines of each log (${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws IOException {
    Home home = new Home(Settings.load().home());
    List<Path> files = files(home);
    if (files.isEmpty()) {
      throw new Refusal(Exit.NOT_RUNNING, "There is no such log in " + home.logs() + ".");
    }
    for (Path file : files) {
      System.out.println("==> " + file);
      List<String> all = Files.readAllLines(file);
      all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
    }
    return Exit.DONE.status();
  }

  private List<Path> files(Home home) throws IOException {
    if (!Files.isDirectory(home.logs())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(home.logs())) {
      return all.filter(f -> part == null || f.getFileName().toString().equals(part + ".log"))
          .sorted()
          .toList();
    }
  }
}
