package org.fovea.ingest.submit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.fovea.conventions.event.Traces;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.LeaseLostException;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.work.Worker;
import org.jboss.logging.Logger;

/**
 * Works on operations. Each is held by one worker under a lease; when that dies, another begins it
 * again, which is harmless because every step gives the same outcome twice.
 */
@ApplicationScoped
class OperationRunner {

  private static final Logger LOG = Logger.getLogger(OperationRunner.class);
  private static final Duration POLL = Duration.ofSeconds(3);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 4;
  private static final int LOOK_AHEAD = 50;

  private final Operations operations;
  private final OperationSteps steps;
  private final Leases leases;
  private final Traces traces;
  private final SubmitConfig config;
  private final Worker worker;

  @Inject
  OperationRunner(
      Operations operations,
      OperationSteps steps,
      Leases leases,
      Traces traces,
      SubmitConfig config) {
    this.operations = operations;
    this.steps = steps;
    this.leases = leases;
    this.traces = traces;
    this.config = config;
    this.worker = new Worker("operations", this::next, POLL);
  }

  void start(@Observes StartupEvent event) {
    worker.start(config.workers());
  }

  void stop(@Observes ShutdownEvent event) {
    worker.stop();
  }

  /** An operation was started. */
  void wake() {
    worker.wake();
  }

  private boolean next() {
    for (UUID id : operations.waiting(LOOK_AHEAD)) {
      if (leases.run("operation/" + id, config.lease(), fence -> run(id, fence))) {
        return true;
      }
    }
    return false;
  }

  private void run(UUID id, Fence fence) {
    OperationEntity operation = operations.find(id).orElseThrow();
    if (operation.state == OperationEntity.State.RUNNING
        && operation.stage != OperationEntity.Stage.RECORD) {
      begin(operation, fence);
    }
  }

  /** An attempt counts before it begins: one that ends the process must not begin for ever. */
  private void begin(OperationEntity operation, Fence fence) {
    if (operation.attempts >= config.attempts()) {
      giveUp(operation);
      return;
    }
    operations.attempt(operation.id);
    follow(operation, fence);
  }

  private void follow(OperationEntity operation, Fence fence) {
    try {
      traces.follow(
          operation.kind.name(),
          operation.traceparent,
          () -> {
            attempt(operation, fence);
            return operation.id;
          });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void attempt(OperationEntity operation, Fence fence) {
    try {
      steps.run(operation, fence);
    } catch (ProblemException e) {
      if (e.code().status() >= 500) {
        again(operation, e);
      } else {
        steps.refuse(operation, e);
      }
    } catch (LeaseLostException e) {
      LOG.infof("another worker has taken over: operationId=%s", operation.id);
    } catch (RuntimeException e) {
      again(operation, e);
    }
  }

  private void again(OperationEntity operation, RuntimeException failure) {
    LOG.errorf(
        failure,
        "attempt %d failed: operationId=%s submissionId=%s",
        operation.attempts + 1,
        operation.id,
        operation.submission);
    if (operation.attempts + 1 >= config.attempts()) {
      giveUp(operation);
      return;
    }
    operations.retryAfter(operation.id, pause(operation.attempts));
  }

  private void giveUp(OperationEntity operation) {
    steps.refuse(
        operation,
        new ProblemException(StandardProblem.INTERNAL, "The service failed repeatedly."));
  }

  /** Grows with each failure, so that a dependency that is away is not asked all the time. */
  private static Duration pause(int failures) {
    return FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
  }
}
