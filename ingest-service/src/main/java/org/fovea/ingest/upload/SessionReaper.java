package org.fovea.ingest.upload;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.store.ObjectStore;

/**
 * Expires sessions that were silent for too long. A session whose completion was tried is expired
 * only when the store proves that no object came of it; otherwise the completion counts.
 */
@ApplicationScoped
class SessionReaper {

  private static final int BATCH = 500;

  private final Leases leases;
  private final SessionRepository sessions;
  private final SessionEnding ending;
  private final ObjectStore store;

  @Inject
  SessionReaper(
      Leases leases, SessionRepository sessions, SessionEnding ending, ObjectStore store) {
    this.leases = leases;
    this.sessions = sessions;
    this.ending = ending;
    this.store = store;
  }

  @Scheduled(
      every = "${fovea.upload.reap-every:1m}",
      delayed = "${fovea.upload.reap-every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    leases.run("session-reaper", Duration.ofMinutes(1), this::reap);
  }

  private void reap(Fence fence) {
    boolean more = true;
    while (more && fence.held()) {
      more = ending.expireSilent(BATCH) == BATCH;
    }
    more = true;
    while (more && fence.held()) {
      more = settleHalfCompleted();
    }
  }

  /** Ends one session whose completion died; false when there is none. */
  boolean settleHalfCompleted() {
    Optional<UUID> claimed = sessions.claimHalfCompleted();
    claimed.ifPresent(
        id -> {
          UploadEntity upload = ending.read(id);
          if (store.stat(upload.objectKey).isPresent()) {
            ending.completed(upload);
          } else {
            ending.expire(upload);
          }
        });
    return claimed.isPresent();
  }
}
