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

  /**
   * By this process's own clock; keeps a holder that is cut off from the database from working on.
   */
  private volatile long endNanos;

  HeldLease(Sql sql, String name, long number, Duration ttl) {
    this.sql = sql;
    this.name = name;
    this.number = number;
    this.endNanos = System.nanoTime() + ttl.toNanos();
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
    return held && System.nanoTime() - endNanos < 0;
  }

  @Override
  public void verify() {
    boolean mine =
        sql.first(
                "select 1 from lease where name = ? and fence = ? and until > clock_timestamp() for"
                    + " update",
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
    long begin = System.nanoTime();
    int renewed =
        sql.update(
            "update lease set until = clock_timestamp() + ? * interval '1 millisecond' where name ="
                + " ? and fence = ?",
            ttl.toMillis(),
            name,
            number);
    held = held && renewed == 1;
    endNanos = begin + ttl.toNanos();
  }

  /** Lets the next one in at once; when the database is away the lease simply runs out. */
  void release() {
    held = false;
    try {
      sql.update(
          "update lease set until = clock_timestamp() where name = ? and fence = ?", name, number);
    } catch (SqlFailure e) {
      LOG.debugf("lease %s not given back: %s", name, e.getMessage());
    }
  }
}
