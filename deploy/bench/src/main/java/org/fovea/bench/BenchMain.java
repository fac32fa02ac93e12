package org.fovea.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.bench.deposit.DepositBench;
import org.fovea.bench.deposit.VerificationBench;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Session;
import org.fovea.bench.index.IndexBench;
import org.fovea.bench.ingest.FileRowsBench;
import org.fovea.bench.instance.MemoryBench;
import org.fovea.bench.instance.StartBench;
import org.fovea.bench.publish.SearchableBench;
import org.fovea.bench.serve.FilesBench;
import org.fovea.bench.serve.ZipBench;
import org.fovea.bench.study.StudyBench;

/**
 * Runs benches by name, all without a name: {@code run [--list] [--files N …] [NAME …]}. Exit
 * status: 0 every aim was reached, 1 one was missed, 2 usage.
 */
public final class BenchMain {

  /** Every bench, in the order in which all are run. */
  private static final List<Bench> BENCHES =
      List.of(
          new FileRowsBench(),
          new DepositBench(),
          new VerificationBench(),
          new ZipBench(),
          new SearchableBench(),
          new StudyBench(),
          new FilesBench(),
          new IndexBench(),
          new StartBench(),
          new MemoryBench());

  private BenchMain() {}

  /** Runs what the arguments name. */
  public static void main(String[] arguments) throws Exception {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) throws Exception {
    if (arguments.contains("--list")) {
      BENCHES.forEach(b -> System.out.printf("%-16s %s %s%n", b.name(), b.about(), b.options()));
      return 0;
    }
    Map<String, Long> numbers = new HashMap<>();
    List<Bench> chosen = new ArrayList<>();
    try {
      read(arguments, numbers, chosen);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 2;
    }
    try (Session session = new Session(Path.of(System.getProperty("fovea.checkout")), numbers)) {
      for (Bench bench : chosen.isEmpty() ? BENCHES : chosen) {
        session.run(bench);
      }
      return session.allMet() ? 0 : 1;
    }
  }

  private static void read(List<String> arguments, Map<String, Long> numbers, List<Bench> chosen) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--")) {
        i++;
        numbers.put(
            option(argument), number(argument, i < arguments.size() ? arguments.get(i) : ""));
      } else {
        chosen.add(bench(argument));
      }
    }
  }

  private static String option(String argument) {
    String name = argument.substring(2);
    if (BENCHES.stream().noneMatch(bench -> bench.options().containsKey(name))) {
      throw new IllegalArgumentException("No bench knows the option " + argument + ".");
    }
    return name;
  }

  private static long number(String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " needs a whole number, not '" + text + "'.", e);
    }
  }

  private static Bench bench(String name) {
    return BENCHES.stream()
        .filter(bench -> bench.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No bench is named " + name + "; see --list."));
  }
}
