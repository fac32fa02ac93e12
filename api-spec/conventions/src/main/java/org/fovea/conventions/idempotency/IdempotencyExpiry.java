package org.fovea.conventions.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.conventions.sql.Sql;

/** Forgets keys after seven days. */
@ApplicationScoped
class IdempotencyExpiry {

  private final Sql sql;

  @Inject
  IdempotencyExpiry(Sql sql) {
    this.sql = sql;
  }

  @Scheduled(every = "1h", delayed = "1m")
  void forget() {
    sql.update("delete from idempotency where created_at < clock_timestamp() - interval '7 days'");
  }
}
