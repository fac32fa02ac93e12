package org.fovea.conventions.sql;

import java.sql.SQLException;

/** The database refused or could not be reached. */
public class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SqlFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** The five-character SQLSTATE, empty when the driver gave none. */
  public String state() {
    String state = ((SQLException) getCause()).getSQLState();
    return state == null ? "" : state;
  }

  /**
   * Whether a failure, whatever wraps it, means that the database could not be reached, is full or
   * is shutting down (SQLSTATE classes 08, 53, 57; a pool that gave no connection in time has no
   * state).
   */
  public static boolean unavailable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && unavailable(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean unavailable(String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57");
  }
}
