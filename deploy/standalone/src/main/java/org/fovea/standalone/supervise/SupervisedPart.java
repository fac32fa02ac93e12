package org.fovea.standalone.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Refusal;

/**
 * One part and the process that runs it now; a process that dies is replaced, with back-off, until
 * it is stopped.
 */
final class SupervisedPart {
  private static final Duration FIRST_DELAY = Duration.ofMillis(500);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofMinutes(1);

  private final Part part;
  private final Runnable changed;
  private Process process;
  private Instant startedAt = Instant.EPOCH;
  private Duration delay = FIRST_DELAY;
  private int restarts;
  private boolean stopping;

  SupervisedPart(Part part, Runnable changed) {
    this.part = part;
    this.changed = changed;
  }

  Part part() {
    return part;
  }

  synchronized void start() {
    if (stopping) {
      return;
    }
    ProcessBuilder builder =
        new ProcessBuilder(part.program().command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
    builder.environment().putAll(part.environment());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new Refusal(
          Exit.PART_FAILED, part.name() + " cannot be started: " + e.getMessage() + ".");
    }
    startedAt = Instant.now();
    process.onExit().thenAccept(this::ended);
  }

  private void ended(Process ended) {
    Duration wait;
    synchronized (this) {
      if (stopping || ended != process) {
        return;
      }
      delay = startedAt.plus(CALM).isBefore(Instant.now()) ? FIRST_DELAY : delay;
      wait = delay;
      delay = min(delay.multipliedBy(2), LONGEST_DELAY);
      restarts++;
    }
    part.program().died(ended.exitValue());
    changed.run();
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              start();
              changed.run();
            });
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Waits until the part is ready; refuses when its process has died or the time is over. */
  void awaitReady(Duration atMost) {
    Instant deadline = Instant.now().plus(atMost);
    while (!part.ready().getAsBoolean()) {
      if (restarts() > 2 || Instant.now().isAfter(deadline)) {
        throw new Refusal(
            Exit.PART_FAILED,
            "%s did not start; the end of %s says: %s"
                .formatted(part.name(), part.log(), lastLines(part.log())));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Exit.PART_FAILED, "Interrupted while starting.");
    }
  }

  private static String lastLines(Path log) {
    Deque<String> last = new ArrayDeque<>();
    try (var lines = Files.lines(log)) {
      lines.forEach(
          line -> {
            last.addLast(line);
            if (last.size() > 5) {
              last.removeFirst();
            }
          });
    } catch (IOException | java.io.UncheckedIOException e) {
      return "(unreadable)";
    }
    return String.join(" | ", last);
  }

  synchronized int restarts() {
    return restarts;
  }

  synchronized long pid() {
    return process == null || !process.isAlive() ? 0 : process.pid();
  }

  /** Asks the process to end; its standard input closes too, which ends the parts that watch it. */
  synchronized void askToStop() {
    stopping = true;
    if (process != null) {
      closeInput();
      process.destroy();
    }
  }

  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
  }

  /** Waits for the end, and enforces it when the time is over. */
  void awaitEnd() {
    if (process == null) {
      return;
    }
    try {
      if (process.waitFor(part.program().patience().toMillis(), TimeUnit.MILLISECONDS)) {
        part.program().ended(process.exitValue());
      } else {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
