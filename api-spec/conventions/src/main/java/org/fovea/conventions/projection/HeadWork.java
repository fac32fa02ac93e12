package org.fovea.conventions.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.conventions.event.BackOff;
import org.fovea.conventions.event.Traces;
import org.fovea.conventions.outbox.Outbox;
import org.jboss.logging.Logger;

/** Applies one study's wanted state and says so to the others, or says why not. */
@ApplicationScoped
class HeadWork {

  private static final Logger LOG = Logger.getLogger(HeadWork.class);
  private static final int ERROR_LENGTH = 1_000;

  private final HeadTable heads;
  private final Outbox outbox;
  private final Traces traces;
  private final ProjectionConfig config;

  @Inject
  HeadWork(HeadTable heads, Outbox outbox, Traces traces, ProjectionConfig config) {
    this.heads = heads;
    this.outbox = outbox;
    this.traces = traces;
    this.config = config;
  }

  @ActivateRequestContext
  void apply(StudyProjection projection, HeadTable.Taken head) throws Exception {
    traces.follow(
        "project study",
        head.traceparent(),
        () -> {
          tryToApply(projection, head);
          return head;
        });
  }

  private void tryToApply(StudyProjection projection, HeadTable.Taken head)
      throws InterruptedException {
    try {
      projection.project(head.studyState(), new HeadProgress(heads, head.study()));
      QuarkusTransaction.requiringNew().run(() -> applied(projection.service(), head));
    } catch (InterruptedException e) {
      heads.release(head);
      throw e;
    } catch (Exception e) {
      LOG.errorf(e, "study %s is blocked at sequence %d", head.study(), head.wanted());
      QuarkusTransaction.requiringNew().run(() -> blocked(projection.service(), head, reason(e)));
    }
  }

  private void applied(String service, HeadTable.Taken head) {
    if (heads.applied(head)) {
      outbox.append(
          new ProjectionApplied(service, config.generation(), head.study(), head.wanted(), null));
    }
  }

  private void blocked(String service, HeadTable.Taken head, String error) {
    Duration pause =
        new BackOff(config.retryAfter(), config.retryAtMost()).after(head.attempts() + 1);
    if (heads.blocked(head, error, pause)) {
      outbox.append(
          new ProjectionApplied(service, config.generation(), head.study(), head.wanted(), error));
    }
  }

  private static String reason(Exception failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return text.length() <= ERROR_LENGTH ? text : text.substring(0, ERROR_LENGTH);
  }
}
