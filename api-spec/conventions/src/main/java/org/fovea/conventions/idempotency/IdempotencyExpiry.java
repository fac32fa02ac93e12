package org.fovea.conventions.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.sql.Sql;

/** Forgets keys after seven days. */
@ApplicationScoped
class IdempotencyExpiry {

  private static final Duration TTL = Duration.ofMinutes(1);

  private final Leases leases;
  private final Sql sql;

  @Inject
  IdempotencyExpiry(Leases leases, Sql sql) {
    this.leases = leases;
    this.sql = sql;
  }

  @Scheduled(every = "1h", delayed = "1m")
  void tick() {
    leases.run("idempotency-expiry", TTL, fence -> forget());
  }

  private void forget() {
    sql.update("delete from idempotency where created_at < clock_timestamp() - interval '7 days'");
  }
}
