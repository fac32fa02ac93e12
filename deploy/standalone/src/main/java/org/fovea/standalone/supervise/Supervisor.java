package org.fovea.standalone.supervise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Starts the parts stage by stage, keeps them running, and ends them in reverse order. */
public final class Supervisor {
  private static final Duration TO_START = Duration.ofSeconds(120);

  private final List<List<SupervisedPart>> stages = new ArrayList<>();
  private final Consumer<List<PartState>> observer;

  /**
   * @param observer told the state of all parts whenever one changes
   */
  public Supervisor(Consumer<List<PartState>> observer) {
    this.observer = observer;
  }

  /** Starts parts side by side and returns when all are ready. */
  public void startStage(List<Part> parts, Consumer<String> onReady) {
    List<SupervisedPart> stage =
        parts.stream().map(p -> new SupervisedPart(p, this::changed)).toList();
    synchronized (stages) {
      stages.add(stage);
    }
    stage.forEach(SupervisedPart::start);
    changed();
    CompletableFuture<?>[] waits =
        stage.stream()
            .map(p -> CompletableFuture.runAsync(() -> ready(p, onReady)))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(waits).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void ready(SupervisedPart part, Consumer<String> onReady) {
    part.awaitReady(TO_START);
    onReady.accept(part.part().name());
  }

  private void changed() {
    observer.accept(states());
  }

  public List<PartState> states() {
    synchronized (stages) {
      return stages.stream()
          .flatMap(List::stream)
          .map(p -> new PartState(p.part().name(), p.pid(), p.restarts()))
          .toList();
    }
  }

  /** Ends every part, those started last first. */
  public void stop() {
    List<List<SupervisedPart>> reversed;
    synchronized (stages) {
      reversed = new ArrayList<>(stages);
    }
    java.util.Collections.reverse(reversed);
    for (List<SupervisedPart> stage : reversed) {
      stage.forEach(SupervisedPart::askToStop);
      stage.forEach(SupervisedPart::awaitEnd);
    }
  }

  /**
   * What is known of a part.
   *
   * @param pid 0 while it is down
   */
  public record PartState(String name, long pid, int restarts) {}
}
