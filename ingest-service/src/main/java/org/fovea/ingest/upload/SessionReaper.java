package org.fovea.ingest.upload;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fovea.conventions.lease.Leases;

/** Expires sessions nobody has completed in time; what they left at the store is dropped. */
@ApplicationScoped
class SessionReaper {

  private static final int BATCH = 500;

  private final Leases leases;
  private final Uploads uploads;
  private final EntityManager entities;

  @Inject
  SessionReaper(Leases leases, Uploads uploads, EntityManager entities) {
    this.leases = leases;
    this.uploads = uploads;
    this.entities = entities;
  }

  @Scheduled(
      every = "${fovea.upload.reap-every:1m}",
      delayed = "${fovea.upload.reap-every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    leases.run("session-reaper", Duration.ofMinutes(1), fence -> expire());
  }

  /** Expires a batch and returns how many. */
  @Transactional
  int expire() {
    List<UploadEntity> expired =
        UploadEntity.<UploadEntity>find(
                "state = ?1 and expiresAt < ?2 order by expiresAt",
                UploadState.RECEIVING,
                Instant.now())
            .page(0, BATCH)
            .list();
    for (UploadEntity upload : expired) {
      entities.refresh(upload, LockModeType.PESSIMISTIC_WRITE);
      if (upload.state == UploadState.RECEIVING) {
        uploads.end(upload, UploadState.EXPIRED);
      }
    }
    return expired.size();
  }
}
