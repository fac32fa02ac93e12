package org.fovea.ingest.fixity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.jboss.logging.Logger;

/**
 * Reads every verified blob again, one replica at a time and no faster than configured. Damage is
 * told by the log, by metrics and by the history; readiness does not depend on it.
 */
@ApplicationScoped
class Fixity {

  private static final Logger LOG = Logger.getLogger(Fixity.class);
  private static final Duration TTL = Duration.ofMinutes(1);
  private static final long LONGEST_ROUND = Duration.ofSeconds(50).toNanos();
  private static final int BATCH = 50;

  private final Leases leases;
  private final FixityRepository blobs;
  private final Reader reader;
  private final FixityConfig config;
  private final Counter bytes;
  private final AtomicLong damaged;

  @Inject
  Fixity(
      Leases leases,
      FixityRepository blobs,
      Reader reader,
      FixityConfig config,
      MeterRegistry meters) {
    this.leases = leases;
    this.blobs = blobs;
    this.reader = reader;
    this.config = config;
    this.bytes = meters.counter("fovea.ingest.fixity.bytes");
    this.damaged = meters.gauge("fovea.ingest.fixity.damaged", new AtomicLong());
  }

  /** What a round has read; {@code notWhole} are the checks that were not OK. */
  record Round(long checked, long bytes, List<Long> notWhole) {}

  @Scheduled(
      every = "${fovea.fixity.tick:1m}",
      delayed = "${fovea.fixity.tick:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    leases.run("fixity", TTL, this::round);
  }

  /** Checks these blobs at once. */
  Round now(List<Expected> wanted) {
    Pace pace = Pace.unlimited();
    List<Observed> found = wanted.stream().map(blob -> reader.check(blob, pace)).toList();
    List<Long> notWhole = new ArrayList<>();
    for (Observed observed : found) {
      long id = record(observed);
      if (id > 0 && observed.result() != FixityResult.OK) {
        notWhole.add(id);
      }
    }
    damaged.set(blobs.damaged());
    return new Round(found.size(), found.stream().mapToLong(Fixity::size).sum(), notWhole);
  }

  /** The next tick goes on where this one ends. */
  private void round(Fence fence) {
    long begin = System.nanoTime();
    Pace pace = Pace.of(config.bytesPerSecond());
    List<Expected> due = blobs.due(BATCH);
    while (!due.isEmpty() && fence.held() && System.nanoTime() - begin < LONGEST_ROUND) {
      for (Expected blob : due) {
        if (fence.held()) {
          record(reader.check(blob, pace));
        }
      }
      due = blobs.due(BATCH);
    }
    damaged.set(blobs.damaged());
  }

  private long record(Observed observed) {
    bytes.increment(size(observed));
    if (observed.result() != FixityResult.OK) {
      LOG.errorf("fixity: %s objectKey=%s", observed.result(), observed.expected().key());
    }
    return blobs.record(observed);
  }

  private static long size(Observed observed) {
    return observed.digests().map(digests -> digests.size()).orElse(0L);
  }
}
