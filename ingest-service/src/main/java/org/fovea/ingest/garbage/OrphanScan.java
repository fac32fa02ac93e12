package org.fovea.ingest.garbage;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.LeaseLostException;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.store.Stat;
import org.fovea.ingest.blob.Bucket;
import org.jboss.logging.Logger;

/** Compares the store with the rows and reports objects that nobody knows; removes nothing. */
@ApplicationScoped
class OrphanScan {

  private static final Logger LOG = Logger.getLogger(OrphanScan.class);
  private static final int BATCH = 1000;

  private final Leases leases;
  private final Bucket bucket;
  private final OrphanRepository orphans;
  private final AtomicLong known;

  @Inject
  OrphanScan(Leases leases, Bucket bucket, OrphanRepository orphans, MeterRegistry meters) {
    this.leases = leases;
    this.bucket = bucket;
    this.orphans = orphans;
    this.known = meters.gauge("fovea.ingest.orphans", new AtomicLong());
  }

  /** What a scan saw. */
  record Seen(long objects, long orphans) {}

  @Scheduled(
      every = "${fovea.blob.scan-every:24h}",
      delayed = "${fovea.blob.scan-every:24h}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    run();
  }

  /** Scans the whole bucket; empty when another does. */
  Optional<Seen> run() {
    AtomicReference<Seen> seen = new AtomicReference<>();
    leases.run("orphan-scan", Duration.ofMinutes(1), fence -> seen.set(scan(fence)));
    return Optional.ofNullable(seen.get());
  }

  private Seen scan(Fence fence) {
    Iterator<Stat> objects = bucket.objects();
    Seen seen = new Seen(0, 0);
    while (objects.hasNext()) {
      if (!fence.held()) {
        throw new LeaseLostException(fence.name());
      }
      List<Stat> batch = next(objects);
      int found = orphans.note(fence.number(), batch);
      seen = new Seen(seen.objects() + batch.size(), seen.orphans() + found);
    }
    orphans.ended(fence.number());
    known.set(seen.orphans());
    if (seen.orphans() > 0) {
      LOG.warnf("the store holds %d objects nobody knows", seen.orphans());
    }
    return seen;
  }

  private static List<Stat> next(Iterator<Stat> objects) {
    List<Stat> batch = new ArrayList<>();
    while (objects.hasNext() && batch.size() < BATCH) {
      batch.add(objects.next());
    }
    return batch;
  }
}
