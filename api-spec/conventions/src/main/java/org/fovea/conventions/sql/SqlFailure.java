package org.fovea.conventions.sql;

import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The database refused or could not be reached. */
public class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String ROLLED_BACK = "40";
  private static final String READ_ONLY = "25006";

  public SqlFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** The five-character SQLSTATE, empty when the driver gave none. */
  public String state() {
    String state = ((SQLException) getCause()).getSQLState();
    return state == null ? "" : state;
  }

  /**
   * Whether a failure, whatever wraps it, means that the database could not be reached, is full, is
   * shutting down, takes no changes or undid the work for another's sake (SQLSTATE classes 08, 53,
   * 57, 40 and 25006; a pool that gave no connection in time has no state).
   */
  public static boolean unavailable(Throwable failure) {
    return caused(
        failure,
        state ->
            state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith(ROLLED_BACK)
                || state.equals(READ_ONLY));
  }

  /**
   * Whether the database undid the transaction because it met another (deadlock, serialization):
   * the same work may succeed when it is done again.
   */
  public static boolean rolledBack(Throwable failure) {
    return caused(failure, state -> state != null && state.startsWith(ROLLED_BACK));
  }

  /**
   * What a commit failed by is not the cause of the transaction's failure, but suppressed in it.
   */
  private static boolean caused(Throwable failure, Predicate<String> state) {
    return failure instanceof SQLException refused && state.test(refused.getSQLState())
        || failure.getCause() != null && caused(failure.getCause(), state)
        || Stream.of(failure.getSuppressed()).anyMatch(other -> caused(other, state));
  }
}
