package org.fovea.ingest.blob;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.store.ObjectStore;
import org.jboss.logging.Logger;

/** Deletes what nobody has kept for long enough. */
@ApplicationScoped
class BlobReaper {

  private static final Logger LOG = Logger.getLogger(BlobReaper.class);
  private static final int BATCH = 500;

  private final GarbageRepository garbage;
  private final Leases leases;
  private final ObjectStore store;
  private final BlobConfig config;

  @Inject
  BlobReaper(GarbageRepository garbage, Leases leases, ObjectStore store, BlobConfig config) {
    this.garbage = garbage;
    this.leases = leases;
    this.store = store;
    this.config = config;
  }

  @Scheduled(
      every = "${fovea.blob.reap-every:10m}",
      delayed = "${fovea.blob.reap-every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    leases.run("blob-reaper", Duration.ofMinutes(1), this::reap);
  }

  void reap(Fence fence) {
    deleteGarbage(fence);
  }

  private void deleteGarbage(Fence fence) {
    for (String key : garbage.garbage(config.deletionDelay(), BATCH)) {
      if (fence.held()) {
        store.delete(key);
        garbage.forget(key);
        LOG.infof("deleted blob nobody kept: objectKey=%s", key);
      }
    }
  }
}
