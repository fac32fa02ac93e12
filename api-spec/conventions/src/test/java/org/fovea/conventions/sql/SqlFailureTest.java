package org.fovea.conventions.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true", // the connection was lost
    "53300, true", // too many connections
    "57P01, true", // shut down by an operator
    "25006, true", // read only
    "40P01, true", // deadlock
    "40001, true", // serialization
    ", true", // the pool had no connection
    "23505, false", // unique
    "22021, false", // text that cannot be stored
    "25001, false"
  })
  void f16OnlyADatabaseThatIsAwayIsUnavailable(String state, boolean away) {
    assertEquals(away, SqlFailure.unavailable(wrapped(state)));
  }

  @ParameterizedTest
  @CsvSource({"40P01, true", "40001, true", "08006, false", "23505, false", ", false"})
  void f18OnlyWorkThatMetOtherWorkIsDoneAgain(String state, boolean again) {
    assertEquals(again, SqlFailure.rolledBack(wrapped(state)));
  }

  @Test
  void f17CommitThatWasCutOffIsUnavailable() {
    Exception rolledBack = new Exception("could not commit");
    rolledBack.addSuppressed(new Exception(new SQLException("I/O error", "08006")));
    assertTrue(SqlFailure.unavailable(new IllegalStateException(rolledBack)));
  }

  private static RuntimeException wrapped(String state) {
    return new IllegalStateException(new SqlFailure(new SQLException("refused", state)));
  }
}
