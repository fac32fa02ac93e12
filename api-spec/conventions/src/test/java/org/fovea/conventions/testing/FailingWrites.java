package org.fovea.conventions.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.fovea.conventions.sql.Sql;

/**
 * Lets writes of some rows fail until closed, and with each the whole transaction: what a database
 * keeps of a process that dies before it commits.
 */
public final class FailingWrites implements AutoCloseable {

  private static final String FUNCTION =
      """
      create function %1$s() returns trigger language plpgsql as
      'begin perform nextval(''%1$s''); raise exception ''cut off''; end'\
      """;
  private static final String TRIGGER =
      """
      create trigger %1$s before insert or update on %2$s for each row when (%3$s)
      execute function %1$s()\
      """;
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Sql sql;
  private final String table;
  private final String name;

  private FailingWrites(Sql sql, String table) {
    this.sql = sql;
    this.table = table;
    this.name = "cut_off_" + ProcessHandle.current().pid() + "_" + NUMBERS.incrementAndGet();
  }

  /**
   * Begins at once.
   *
   * @param condition SQL about the row {@code new}
   */
  public static FailingWrites of(Sql sql, String table, String condition) {
    FailingWrites failing = new FailingWrites(sql, table);
    failing.begin(condition);
    return failing;
  }

  private void begin(String condition) {
    sql.update("create sequence " + name);
    sql.update(FUNCTION.formatted(name));
    sql.update(TRIGGER.formatted(name, table, condition));
  }

  /** How many writes have failed; a sequence outlives the transactions that asked it. */
  public long count() {
    return sql.first(
            "select case when is_called then last_value else 0 end from " + name,
            row -> row.getLong(1))
        .orElseThrow();
  }

  @Override
  public void close() {
    sql.update("drop trigger " + name + " on " + table);
    sql.update("drop function " + name + "()");
    sql.update("drop sequence " + name);
  }
}
