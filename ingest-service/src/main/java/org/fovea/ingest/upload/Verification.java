package org.fovea.ingest.upload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.ingest.work.Worker;
import org.jboss.logging.Logger;

/** Verifies what has arrived, on threads of its own, off the threads that answer calls. */
@ApplicationScoped
class Verification {

  private static final Logger LOG = Logger.getLogger(Verification.class);
  private static final Duration POLL = Duration.ofSeconds(3);

  private final VerificationRepository rows;
  private final ReadBack readBack;
  private final UploadConfig config;
  private final Counter verifiedBytes;
  private final Counter mismatches;
  private final Worker worker;

  @Inject
  Verification(
      VerificationRepository rows, ReadBack readBack, UploadConfig config, MeterRegistry meters) {
    this.rows = rows;
    this.readBack = readBack;
    this.config = config;
    this.verifiedBytes = meters.counter("fovea.ingest.verified.bytes");
    this.mismatches = meters.counter("fovea.ingest.mismatches");
    this.worker = new Worker("verification", this::next, POLL);
  }

  void start(@Observes StartupEvent event) {
    worker.start(config.verifiers());
  }

  void stop(@Observes ShutdownEvent event) {
    worker.stop();
  }

  /** Something has arrived. */
  void wake() {
    worker.wake();
  }

  /** Verifies one session on the caller's thread. */
  Verdict now(UploadEntity upload) {
    Verdict verdict = readBack.verify(upload, () -> rows.renew(List.of(upload)));
    record(List.of(verdict));
    return verdict;
  }

  private boolean next() {
    List<UploadEntity> claimed = rows.claim();
    if (claimed.isEmpty()) {
      return false;
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (UploadEntity upload : claimed) {
      try {
        verdicts.add(readBack.verify(upload, () -> rows.renew(claimed)));
      } catch (StoreUnavailableException e) {
        LOG.warnf("cannot read back, tried again later: uploadId=%s %s", upload.id, e.getMessage());
      }
    }
    record(verdicts);
    return verdicts.size() == claimed.size();
  }

  private void record(List<Verdict> verdicts) {
    rows.record(verdicts);
    for (Verdict verdict : verdicts) {
      if (verdict.problem().isEmpty()) {
        verifiedBytes.increment(verdict.upload().size);
      } else {
        mismatches.increment();
      }
    }
  }
}
