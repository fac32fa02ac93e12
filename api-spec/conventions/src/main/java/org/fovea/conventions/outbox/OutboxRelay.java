package org.fovea.conventions.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fovea.conventions.event.EventTopics;
import org.fovea.conventions.event.EventsConfig;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.jboss.logging.Logger;

/**
 * Sends the outbox. Of all replicas one relays at a time, by a lease; it wakes by NOTIFY and,
 * should one be lost, by a poll.
 */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final String LEASE = "outbox-relay";
  private static final Duration TTL = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final int KEPT_DAYS = 30;

  private final OutboxSender sender;
  private final OutboxTable table;
  private final OutboxSignal signal;
  private final Leases leases;
  private final EventTopics topics;
  private final EventsConfig config;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread = new Thread();

  @Inject
  OutboxRelay(RelayParts parts, Leases leases, EventTopics topics, EventsConfig config) {
    this.sender = parts.sender();
    this.table = parts.table();
    this.signal = parts.signal();
    this.leases = leases;
    this.topics = topics;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      thread = new Thread(this::run, LEASE);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    thread.join(STOP.toMillis());
  }

  @Scheduled(every = "6h", delayed = "1m")
  void forgetSent() {
    leases.run("outbox-expiry", TTL, fence -> table.deleteSentBefore(KEPT_DAYS));
  }

  private void run() {
    while (running()) {
      try {
        leases.run(LEASE, TTL, this::relay);
      } catch (RuntimeException e) {
        LOG.warnf("the relay is interrupted: %s", e.getMessage());
      }
      pause();
    }
  }

  /** Begins anew after what could not be sent: a broker that has lost its topics needs others. */
  private void relay(Fence fence) {
    topics.ensure();
    try (OutboxSignal.Listening listening = signal.listen()) {
      while (running() && fence.held() && sender.drain(fence)) {
        listening.await(POLL);
      }
    }
  }

  private boolean running() {
    return stopping.getCount() > 0;
  }

  private void pause() {
    try {
      stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
