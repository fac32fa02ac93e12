package org.fovea.metadata.lifecycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.fovea.metadata.study.Action;
import org.fovea.metadata.study.Change;
import org.fovea.metadata.study.Study;
import org.jboss.logging.Logger;

/** Opens accepted versions whose day has come; one replica at a time. */
@ApplicationScoped
class ReleaseJob {

  private static final Logger LOG = Logger.getLogger(ReleaseJob.class);

  private final ReleaseRepository releases;
  private final Leases leases;
  private final Lifecycle lifecycle;

  @Inject
  ReleaseJob(ReleaseRepository releases, Leases leases, Lifecycle lifecycle) {
    this.releases = releases;
    this.leases = leases;
    this.lifecycle = lifecycle;
  }

  @Scheduled(
      every = "${fovea.metadata.release-check:30s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    leases.run("release", Duration.ofMinutes(1), this::openDue);
  }

  private void openDue(Fence fence) {
    for (UUID study : releases.due()) {
      try {
        QuarkusTransaction.requiringNew().run(() -> open(study, fence));
      } catch (RuntimeException e) {
        LOG.errorf(e, "study %s cannot be opened now", study);
      }
    }
  }

  private void open(UUID id, Fence fence) {
    fence.verify();
    Study study = Study.lock(id).orElseThrow();
    LocalDate today = releases.today();
    study
        .openVersion()
        .filter(version -> version.isDue(today) && version.visibility() == Visibility.PRIVATE)
        .ifPresent(
            v ->
                lifecycle.open(
                    v, Change.byRule(Action.OPEN, Change.CLOCK, "its release date has come")));
  }
}
