package org.fovea.conventions.lease;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.thread.DaemonThreads;
import org.jboss.logging.Logger;

/** Single winners among the replicas of a service, on the database's clock. */
@ApplicationScoped
public class Leases {

  private static final Logger LOG = Logger.getLogger(Leases.class);
  private static final String TAKE =
      """
      insert into lease (name, owner, fence, until) values (?, ?, 1, clock_timestamp() + ? * interval '1 millisecond')
      on conflict (name) do update
        set owner = excluded.owner, fence = lease.fence + 1, until = excluded.until
        where lease.until < clock_timestamp()
      returning fence\
      """;

  private final Sql sql;
  private final ScheduledExecutorService renewals =
      Executors.newSingleThreadScheduledExecutor(new DaemonThreads("lease-renewal"));

  @Inject
  public Leases(Sql sql) {
    this.sql = sql;
  }

  /**
   * Runs {@code work} on this thread when nobody else holds the lease, renewing it meanwhile and
   * giving it back at the end.
   *
   * @param ttl how long the lease outlives a holder that dies
   * @return false when another holds it; nothing was run
   */
  public boolean run(String name, Duration ttl, Consumer<Fence> work) {
    Optional<HeldLease> taken = take(name, ttl);
    taken.ifPresent(lease -> runHolding(lease, ttl, work));
    return taken.isPresent();
  }

  private Optional<HeldLease> take(String name, Duration ttl) {
    String owner = UUID.randomUUID().toString();
    return sql.first(TAKE, row -> row.getLong(1), name, owner, ttl.toMillis())
        .map(fence -> new HeldLease(sql, name, fence, ttl));
  }

  private void runHolding(HeldLease lease, Duration ttl, Consumer<Fence> work) {
    long period = Math.max(1, ttl.toMillis() / 3);
    ScheduledFuture<?> renewal =
        renewals.scheduleWithFixedDelay(
            () -> renew(lease, ttl), period, period, TimeUnit.MILLISECONDS);
    try {
      work.accept(lease);
    } finally {
      renewal.cancel(false);
      lease.release();
    }
  }

  private static void renew(HeldLease lease, Duration ttl) {
    try {
      lease.renew(ttl);
    } catch (RuntimeException e) {
      LOG.warnf("cannot renew lease %s: %s", lease.name(), e.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    renewals.shutdownNow();
  }
}
