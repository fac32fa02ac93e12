package org.fovea.ingest.upload;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.sql.Sql;

/** Expires sessions nobody has completed in time; what they left at the store is dropped. */
@ApplicationScoped
class SessionReaper {

  private static final int BATCH = 500;

  private final Sql sql;
  private final Leases leases;
  private final Uploads uploads;
  private final EntityManager entities;

  @Inject
  SessionReaper(Sql sql, Leases leases, Uploads uploads, EntityManager entities) {
    this.sql = sql;
    this.leases = leases;
    this.uploads = uploads;
    this.entities = entities;
  }

  @Scheduled(every = "${fovea.upload.reap-every:1m}", delayed = "${fovea.upload.reap-every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    leases.run("session-reaper", Duration.ofMinutes(1), fence -> expire());
  }

  /** Expires a batch and returns how many. */
  @Transactional
  int expire() {
    List<UUID> expired =
        sql.list(
            "select id from upload where state = 'RECEIVING' and expires_at < clock_timestamp() order by expires_at limit ?",
            row -> row.getObject(1, UUID.class), BATCH);
    for (UUID id : expired) {
      UploadEntity upload = entities.find(UploadEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (upload.state == UploadState.RECEIVING) {
        uploads.end(upload, UploadState.EXPIRED);
      }
    }
    return expired.size();
  }
}
