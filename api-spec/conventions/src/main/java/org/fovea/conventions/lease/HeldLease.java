package org.fovea.conventions.lease;

import java.time.Duration;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.sql.SqlFailure;
import org.jboss.logging.Logger;

/** A lease this process has won. */
final class HeldLease implements Fence {

  private static final Logger LOG = Logger.getLogger(HeldLease.class);

  private final Sql sql;
  private final String name;
  private final long number;
  private volatile boolean held = true;

  HeldLease(Sql sql, String name, long number) {
    this.sql = sql;
    this.name = name;
    this.number = number;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public boolean held() {
    return held;
  }

  @Override
  public void verify() {
    boolean mine =
        sql.first(
                "select 1 from lease where name = ? and fence = ? and until > clock_timestamp() for update",
                row -> row.getInt(1),
                name,
                number)
            .isPresent();
    if (!mine) {
      held = false;
      throw new LeaseLostException(name);
    }
  }

  void renew(Duration ttl) {
    int renewed =
        sql.update(
            "update lease set until = clock_timestamp() + ? * interval '1 millisecond' where name = ? and fence = ?",
            ttl.toMillis(),
            name,
            number);
    held = held && renewed == 1;
  }

  /** Lets the next one in at once; when the database is away the lease simply runs out. */
  void release() {
    held = false;
    try {
      sql.update("update lease set until = clock_timestamp() where name = ? and fence = ?", name, number);
    } catch (SqlFailure e) {
      LOG.debugf("lease %s not given back: %s", name, e.getMessage());
    }
  }
}
