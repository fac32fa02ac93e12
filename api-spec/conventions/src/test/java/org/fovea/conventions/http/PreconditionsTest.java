package org.fovea.conventions.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "*", " \"6\" , \"7\" "})
  void seenStateMayBeChanged(String header) {
    assertDoesNotThrow(() -> Preconditions.ifMatch(header, "7"));
    assertDoesNotThrow(() -> Preconditions.ifMatch(header, "\"7\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "W/\"7\"", "7"})
  void otherStateFails(String header) {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> Preconditions.ifMatch(header, "7"));
    assertEquals(StandardProblem.PRECONDITION_FAILED, problem.code());
  }

  @Test
  void missingHeaderIsRequired() {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> Preconditions.ifMatch(null, "7"));
    assertEquals(StandardProblem.PRECONDITION_REQUIRED, problem.code());
  }
}
