package org.fovea.ingest.garbage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.Stat;
import org.jboss.logging.Logger;

/**
 * The only deleter of stored objects. What nothing needs is written into a journal with its reason,
 * waits there, and is deleted when its time has come and it is still not needed. One replica at a
 * time; a run that dies is continued by the next.
 */
@ApplicationScoped
class GarbageCollector {

  private static final Logger LOG = Logger.getLogger(GarbageCollector.class);
  private static final String LEASE = "blob-reaper";
  private static final Duration TTL = Duration.ofMinutes(1);
  private static final int BATCH = 500;

  private final GarbageRepository garbage;
  private final Leases leases;
  private final ObjectStore store;

  @Inject
  GarbageCollector(GarbageRepository garbage, Leases leases, ObjectStore store) {
    this.garbage = garbage;
    this.leases = leases;
    this.store = store;
  }

  @Scheduled(
      every = "${fovea.blob.reap-every:10m}",
      delayed = "${fovea.blob.reap-every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    run();
  }

  /** Decides and deletes a batch; empty when another is at it. */
  Optional<Collected> run() {
    AtomicReference<Collected> collected = new AtomicReference<>(Collected.NOTHING);
    boolean ran = leases.run(LEASE, TTL, fence -> collected.set(decide(fence).plus(delete(fence))));
    return ran ? Optional.of(collected.get()) : Optional.empty();
  }

  /** What a run would do now; changes nothing. */
  Collected dryRun() {
    Collected found = Collected.NOTHING;
    for (String key : garbage.candidates(BATCH)) {
      found = found.plus(store.stat(key).map(Collected::decided).orElse(Collected.NOTHING));
    }
    for (GarbageRepository.Due due : garbage.due(BATCH)) {
      found = found.plus(Collected.deleted(due.size()));
    }
    return found;
  }

  private Collected decide(Fence fence) {
    Collected found = Collected.NOTHING;
    for (String key : garbage.candidates(BATCH)) {
      if (fence.held()) {
        found = found.plus(decide(fence, key));
      }
    }
    return found;
  }

  private Collected decide(Fence fence, String key) {
    Optional<Stat> object = store.stat(key);
    if (object.isEmpty()) {
      garbage.forget(fence, key);
      return Collected.NOTHING;
    }
    return garbage.decide(fence, key, object.get().size())
        ? Collected.decided(object.get())
        : Collected.NOTHING;
  }

  private Collected delete(Fence fence) {
    Collected gone = Collected.NOTHING;
    for (GarbageRepository.Due due : garbage.due(BATCH)) {
      if (fence.held() && garbage.begin(fence, due)) {
        store.delete(due.key());
        garbage.done(due);
        LOG.infof("deleted blob nobody kept: objectKey=%s bytes=%d", due.key(), due.size());
        gone = gone.plus(Collected.deleted(due.size()));
      }
    }
    return gone;
  }
}
