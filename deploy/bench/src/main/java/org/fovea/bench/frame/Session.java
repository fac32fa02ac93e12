package org.fovea.bench.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of benches shares: the machine, a scratch folder, and one instance of Fovea, started
 * when the first bench asks for it.
 */
public final class Session implements AutoCloseable {
  private final Path checkout;
  private final Path folder;
  private final Map<String, Long> given;
  private Optional<Instance> instance = Optional.empty();
  private Results results;
  private Map<String, Long> options = Map.of();
  private boolean allMet = true;

  /**
   * @param checkout the checkout whose build is measured
   * @param given numbers of the command line, by name
   */
  public Session(Path checkout, Map<String, Long> given) throws IOException {
    this.checkout = checkout;
    this.folder =
        Files.createTempDirectory(
            Files.createDirectories(checkout.resolve("deploy/bench/target/run")), "session-");
    this.given = given;
  }

  /** Runs one bench and keeps its figures in {@code deploy/bench/results}. */
  public void run(Bench bench) throws Exception {
    options = new LinkedHashMap<>(bench.options());
    options.replaceAll((name, value) -> given.getOrDefault(name, value));
    results = new Results(bench, options);
    keepFlags();
    System.out.printf("%s: %s %s%n", bench.name(), bench.about(), options);
    bench.run(this);
    results.write(checkout.resolve("deploy/bench/results"));
    FiguresPage.write(checkout);
    allMet &= results.allMet();
  }

  /** A number of the running bench. */
  public long option(String name) {
    return options.get(name);
  }

  /** Tells a figure of the running bench. */
  public void report(Figure figure) {
    results.add(figure);
  }

  /** The instance that is measured, under the flags of {@code deploy/fovea up}. */
  public Instance instance() throws Exception {
    if (instance.isEmpty()) {
      instance = Optional.of(Instance.start(checkout, folder.resolve("home"), Map.of()));
      keepFlags();
    }
    return instance.get();
  }

  /** A new instance with settings of its own, not started yet; the shared one is ended first. */
  public Instance other(String name, Map<String, String> settings) throws Exception {
    endInstance();
    return Instance.prepare(checkout, folder.resolve("home-" + name), settings);
  }

  /** Ends the shared instance; whoever asks for it again gets it as it was. */
  public void endInstance() throws Exception {
    if (instance.isPresent()) {
      instance.get().close();
      instance = Optional.empty();
    }
  }

  /** Keeps with the figures how the parts of this instance run. */
  public void measured(Instance running) throws IOException {
    results.flags(running.flags());
  }

  private void keepFlags() throws IOException {
    if (instance.isPresent()) {
      measured(instance.get());
    }
  }

  /** Says that something is not measured, and why. */
  public void skip(String what, String why) {
    System.out.println("  SKIPPED " + what + ": " + why);
  }

  /** An empty folder for what the running bench makes. */
  public Path scratch(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  public Path checkout() {
    return checkout;
  }

  /** Whether every figure so far reached its aim. */
  public boolean allMet() {
    return allMet;
  }

  /** Ends the instance and removes the scratch folder. */
  @Override
  public void close() throws Exception {
    endInstance();
    Scratch.remove(folder);
  }
}
