package org.fovea.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Ports;
import org.fovea.standalone.torture.Torture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tortures an instance of its own and tells whether anything was lost or leaked. */
@Command(
    name = "torture",
    mixinStandardHelpOptions = true,
    description = {
      "Starts an instance of its own, kills and stops its parts at random points while depositors"
          + " work, heals it,",
      "and checks that nothing acknowledged was lost, nothing private was seen and nothing is"
          + " stuck. Status 1 when a law was broken. Needs Linux or macOS."
    })
final class TortureCommand implements Callable<Integer> {

  @Option(names = "--rounds", defaultValue = "20", description = "Faults (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--depositors",
      defaultValue = "4",
      description = "People who deposit at the same time (${DEFAULT-VALUE}).")
  private int depositors;

  @Option(names = "--seed", description = "Chooses the faults; told when not given.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--folder",
      description = "Where the instance keeps its data; a fresh folder when not given.")
  private Optional<Path> folder = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Path home =
        folder.isPresent()
            ? folder.get().toAbsolutePath()
            : Files.createTempDirectory("fovea-torture");
    Torture.Plan plan = new Torture.Plan(seed.orElseGet(System::nanoTime), rounds, depositors);
    System.out.printf("seed %d, data in %s%n", plan.seed(), home);
    List<String> broken =
        new Torture(Detached.command(), environment(home), plan, System.out).run();
    broken.forEach(law -> System.out.println("BROKEN " + law));
    System.out.println(
        broken.isEmpty()
            ? "Nothing was lost, nothing leaked, nothing is stuck."
            : broken.size() + " laws were broken; logs are in " + home.resolve("logs") + ".");
    return broken.isEmpty() ? Exit.DONE.status() : Exit.STEP_FAILED.status();
  }

  private static Map<String, String> environment(Path home) {
    Ports ports = Ports.except();
    return Map.of(
        "FOVEA_HOME", home.toString(),
        "FOVEA_PORT", String.valueOf(ports.next()),
        "FOVEA_S3_PORT", String.valueOf(ports.next()));
  }
}
