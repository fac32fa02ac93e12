package org.fovea.ingest.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fovea.conventions.thread.DaemonThreads;
import org.jboss.logging.Logger;

/**
 * Runs one kind of queued work on threads of its own. The queue is the database: a worker that dies
 * loses nothing, because what it had claimed is claimed again when its lease has run out.
 */
public final class Worker {

  private static final Logger LOG = Logger.getLogger(Worker.class);

  private final String name;
  private final BooleanSupplier nextItem;
  private final Duration poll;
  private final Semaphore wakes = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;

  /**
   * A worker, not yet started.
   *
   * @param nextItem claims and does one item; false when there was none
   * @param poll how long to sleep at most when there is none
   */
  public Worker(String name, BooleanSupplier nextItem, Duration poll) {
    this.name = name;
    this.nextItem = nextItem;
    this.poll = poll;
  }

  public void start(int count) {
    for (int i = 0; i < count; i++) {
      Thread thread = new DaemonThreads(name + "-" + i).newThread(this::loop);
      threads.add(thread);
      thread.start();
    }
  }

  /** There may be work. */
  public void wake() {
    wakes.release();
  }

  /**
   * Lets the items under way end, for a while; what does not end is claimed again after the
   * restart.
   */
  public void stop() {
    running = false;
    wakes.release(threads.size());
    for (Thread thread : threads) {
      join(thread);
    }
  }

  private void loop() {
    while (running) {
      if (!doNext()) {
        rest();
      }
    }
  }

  private boolean doNext() {
    try {
      return nextItem.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s failed; it is tried again", name);
      return false;
    }
  }

  private void rest() {
    try {
      if (wakes.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
        wakes.drainPermits();
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
      thread.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
