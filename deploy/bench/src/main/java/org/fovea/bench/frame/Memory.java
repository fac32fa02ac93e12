package org.fovea.bench.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The largest memory of an instance's parts while something runs, in bytes, looked at every half
 * second. Each part is counted with its descendants, the launcher alone.
 */
public final class Memory implements AutoCloseable {
  private static final long EVERY_MS = 500;

  private final Map<String, Long> processes;
  private final Map<String, Use> peaks = new LinkedHashMap<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private Memory(Map<String, Long> processes) {
    this.processes = processes;
  }

  /** Watches until it is closed. */
  public static Memory watch(Instance instance) throws IOException {
    Memory memory = new Memory(instance.processes());
    memory.clock.scheduleWithFixedDelay(memory::look, 0, EVERY_MS, TimeUnit.MILLISECONDS);
    return memory;
  }

  private void look() {
    processes.forEach((name, pid) -> note(name, now(name, pid)));
  }

  private synchronized void note(String name, Use use) {
    peaks.merge(name, use, Use::larger);
  }

  /** The largest so far, by part. */
  public synchronized Map<String, Use> peaks() {
    return new LinkedHashMap<>(peaks);
  }

  /** What all parts together use now. */
  public static Use now(Instance instance) throws IOException {
    return parts(instance).values().stream().reduce(new Use(0, 0), Use::plus);
  }

  /** What each part uses now. */
  public static Map<String, Use> parts(Instance instance) throws IOException {
    Map<String, Use> parts = new LinkedHashMap<>();
    instance.processes().forEach((name, pid) -> parts.put(name, now(name, pid)));
    return parts;
  }

  private static Use now(String name, long pid) {
    Stream<Long> descendants =
        name.equals("launcher")
            ? Stream.empty()
            : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), descendants)
        .map(Memory::ofProcess)
        .reduce(new Use(0, 0), Use::plus);
  }

  private static Use ofProcess(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines.map(Use::of).reduce(new Use(0, 0), Use::plus);
    } catch (IOException e) {
      return new Use(0, 0);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /**
   * Memory in bytes.
   *
   * @param rss resident set, shared pages counted in full
   * @param pss proportional set, shared pages counted by share
   */
  public record Use(long rss, long pss) {

    private static Use of(String line) {
      if (line.startsWith("Rss:")) {
        return new Use(bytes(line), 0);
      }
      return line.startsWith("Pss:") ? new Use(0, bytes(line)) : new Use(0, 0);
    }

    private static long bytes(String line) {
      return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }

    Use plus(Use other) {
      return new Use(rss + other.rss, pss + other.pss);
    }

    Use larger(Use other) {
      return new Use(Math.max(rss, other.rss), Math.max(pss, other.pss));
    }
  }
}
