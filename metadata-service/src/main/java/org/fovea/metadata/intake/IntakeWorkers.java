package org.fovea.metadata.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fovea.conventions.event.Traces;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.jboss.logging.Logger;

/** Threads that take in what waits; among all replicas one worker has a study at a time. */
@ApplicationScoped
class IntakeWorkers {

  private static final Logger LOG = Logger.getLogger(IntakeWorkers.class);

  private final IntakeConfig config;
  private final IntakeRepository queue;
  private final Intake intake;
  private final Leases leases;
  private final Traces traces;
  private ScheduledExecutorService threads;

  @Inject
  IntakeWorkers(
      IntakeConfig config, IntakeRepository queue, Intake intake, Leases leases, Traces traces) {
    this.config = config;
    this.queue = queue;
    this.intake = intake;
    this.leases = leases;
    this.traces = traces;
  }

  void start(@Observes StartupEvent event) {
    threads =
        Executors.newScheduledThreadPool(config.workers(), task -> new Thread(task, "intake"));
    long pause = config.poll().toMillis();
    for (int i = 0; i < config.workers(); i++) {
      threads.scheduleWithFixedDelay(this::work, pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(config.lease().toSeconds(), TimeUnit.SECONDS);
  }

  private void work() {
    try {
      while (!threads.isShutdown() && turn()) {
        LOG.trace("a turn has ended, looking for the next");
      }
    } catch (RuntimeException e) {
      LOG.warn("cannot look for submissions now: " + e.getMessage());
    }
  }

  private void follow(IntakeJob job, Fence fence) {
    try {
      traces.follow(
          "intake",
          job.traceparent(),
          () -> {
            intake.turn(job, fence);
            return job;
          });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives the first job that is free a turn; false when none is. */
  private boolean turn() {
    return queue.due().stream()
        .anyMatch(
            job ->
                leases.run("intake/" + job.study(), config.lease(), fence -> follow(job, fence)));
  }
}
