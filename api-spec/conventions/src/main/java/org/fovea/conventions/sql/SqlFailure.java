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

  /** Whether the database could not be reached or is shutting down (classes 08, 53, 57). */
  public boolean unavailable() {
    String state = state();
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.isEmpty();
  }
}
