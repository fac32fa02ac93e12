package org.fovea.conventions.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fovea.conventions.event.EventsConfig;
import org.jboss.logging.Logger;

/** Threads that take due studies one by one, of this replica or any other, and apply them. */
@ApplicationScoped
class ProjectionWorkers {

  private static final Logger LOG = Logger.getLogger(ProjectionWorkers.class);
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration STOP = Duration.ofSeconds(8);

  private final HeadTable heads;
  private final HeadWork work;
  private final Instance<StudyProjection> projections;
  private final ProjectionConfig config;
  private final boolean enabled;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Semaphore wakes = new Semaphore(0);
  private final ScheduledExecutorService threads;

  @Inject
  ProjectionWorkers(
      HeadTable heads,
      HeadWork work,
      @Any Instance<StudyProjection> projections,
      ProjectionConfig config,
      EventsConfig events) {
    this.heads = heads;
    this.work = work;
    this.projections = projections;
    this.config = config;
    this.enabled = events.enabled();
    this.threads =
        Executors.newScheduledThreadPool(
            config.workers() + 1, task -> new Thread(task, "projection"));
  }

  void start(@Observes StartupEvent event) {
    if (enabled && !projections.isUnsatisfied()) {
      IntStream.range(0, config.workers()).forEach(i -> threads.execute(this::run));
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) HeadWanted wanted) {
    wakes.release();
  }

  /**
   * Lets the current chunk of work end, then interrupts: progress is kept, the next start goes on
   * from it.
   */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    threads.shutdown();
    if (!threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        if (!workedOnOne()) {
          rest();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until this replica is told of a study; what another was told of is found by looking. */
  private void rest() throws InterruptedException {
    if (wakes.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
      wakes.drainPermits();
    }
  }

  private boolean workedOnOne() throws InterruptedException {
    try {
      Optional<HeadTable.Taken> taken = heads.take(config.lease());
      if (taken.isPresent()) {
        workOn(taken.get());
      }
      return taken.isPresent();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.warnf("projection worker: %s", e.getMessage());
      return false;
    }
  }

  private void workOn(HeadTable.Taken head) throws Exception {
    long period = Math.max(1, config.lease().toMillis() / 3);
    ScheduledFuture<?> renewal =
        threads.scheduleAtFixedRate(() -> renew(head), period, period, TimeUnit.MILLISECONDS);
    try {
      work.apply(projections.get(), head);
    } finally {
      renewal.cancel(false);
    }
  }

  private void renew(HeadTable.Taken head) {
    try {
      heads.renew(head, config.lease());
    } catch (RuntimeException e) {
      LOG.warnf("lease of study %s is not renewed: %s", head.study(), e.getMessage());
    }
  }
}
