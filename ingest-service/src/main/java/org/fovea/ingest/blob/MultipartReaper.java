package org.fovea.ingest.blob;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.store.StoreUnavailableException;
import org.jboss.logging.Logger;

/** Aborts multipart uploads at the store that were given up, and those that nobody knows. */
@ApplicationScoped
class MultipartReaper {

  private static final Logger LOG = Logger.getLogger(MultipartReaper.class);
  private static final int BATCH = 500;

  private final Leases leases;
  private final MultipartRepository journal;
  private final MultipartAborting aborting;
  private final BlobConfig config;

  @Inject
  MultipartReaper(
      Leases leases, MultipartRepository journal, MultipartAborting aborting, BlobConfig config) {
    this.leases = leases;
    this.journal = journal;
    this.aborting = aborting;
    this.config = config;
  }

  @Scheduled(
      every = "${fovea.blob.reap-every:10m}",
      delayed = "${fovea.blob.reap-every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    leases.run("multipart-reaper", Duration.ofMinutes(1), this::reap);
  }

  private void reap(Fence fence) {
    each(fence, journal.abandoned(BATCH), aborting::drop);
    each(fence, journal.olderThan(config.multipartGrace(), BATCH), aborting::settle);
  }

  /** One that the store fails does not hold up the others. */
  private static <T> void each(Fence fence, List<T> items, Consumer<T> work) {
    for (T item : items) {
      try {
        if (fence.held()) {
          work.accept(item);
        }
      } catch (StoreUnavailableException e) {
        LOG.warnf("cannot abort, tried again later: %s %s", item, e.getMessage());
      }
    }
  }
}
