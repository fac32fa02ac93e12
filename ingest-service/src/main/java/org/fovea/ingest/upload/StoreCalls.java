package org.fovea.ingest.upload;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.conventions.thread.DaemonThreads;

/**
 * Asks the store several things at once: one after the other, five hundred questions would wait
 * five hundred times.
 */
@ApplicationScoped
class StoreCalls {

  private static final int AT_ONCE = 8;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_ONCE, new DaemonThreads("store-calls"));

  /**
   * The answers in order, when all calls have ended; what the first failed one threw otherwise. A
   * single call, which may take the store long, is made by the caller.
   */
  <T> List<T> all(List<Supplier<T>> calls) {
    if (calls.size() == 1) {
      return List.of(calls.get(0).get());
    }
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> ended : threads.invokeAll(calls.stream().map(StoreCalls::task).toList())) {
        answers.add(ended.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(e);
    }
  }

  private static <T> Callable<T> task(Supplier<T> call) {
    return call::get;
  }

  @PreDestroy
  void end() {
    threads.shutdownNow();
  }
}
