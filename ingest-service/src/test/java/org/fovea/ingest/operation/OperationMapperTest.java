package org.fovea.ingest.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.UUID;
import org.fovea.contract.ingest.model.Operation;
import org.fovea.conventions.link.BaseUrl;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.Problems;
import org.fovea.ingest.file.Json;
import org.fovea.ingest.link.Links;
import org.fovea.ingest.operation.OperationEntity.Kind;
import org.fovea.ingest.operation.OperationEntity.Stage;
import org.fovea.ingest.operation.OperationEntity.State;
import org.fovea.ingest.problem.IngestProblem;
import org.junit.jupiter.api.Test;

class OperationMapperTest {

  private static final String FIRST = "http://127.0.0.1:8080";
  private static final String MOVED = "https://images.example.org";

  @Test
  void resultIsAtTheDoorThatAnswers() {
    // Given
    OperationEntity submitted = ended(Kind.SUBMIT, State.SUCCEEDED);
    submitted.result = "FVA-7";

    // Then
    assertEquals(FIRST + "/v1/studies/FVA-7", at(FIRST, submitted).getResult());
    assertEquals(MOVED + "/v1/studies/FVA-7", at(MOVED, submitted).getResult());
    assertEquals(MOVED + "/v1/operations/ingest/" + submitted.id, at(MOVED, submitted).getUrl());
  }

  @Test
  void validationLeadsToTheReport() {
    // Given
    OperationEntity validated = ended(Kind.VALIDATE, State.SUCCEEDED);

    // Then
    assertEquals(
        MOVED + "/v1/submissions/" + validated.submission + "/report",
        at(MOVED, validated).getResult());
  }

  @Test
  void keptFailureHoldsNoUrlAndIsToldWithOne() {
    // Given
    OperationEntity failed = ended(Kind.SUBMIT, State.FAILED);
    failed.problem =
        Json.write(
            Failure.of(
                new ProblemException(IngestProblem.REFUSED, "It is there already.")
                    .with(ProblemError.error("refused").withDetail("FVA-7.v1 is PUBLISHED."))));

    // When
    Operation told = at(MOVED, failed);

    // Then
    assertFalse(failed.problem.contains("http"), failed.problem);
    assertEquals(MOVED + "/problems/refused", told.getProblem().getType());
    assertEquals("It is there already.", told.getProblem().getDetail());
    assertEquals("FVA-7.v1 is PUBLISHED.", told.getProblem().getErrors().get(0).getDetail());
  }

  private static Operation at(String door, OperationEntity operation) {
    BaseUrl base = new BaseUrl(door);
    return new OperationMapper(new Links(base), new Problems(base)).body(operation);
  }

  private static OperationEntity ended(Kind kind, State state) {
    OperationEntity operation = new OperationEntity();
    operation.id = UUID.randomUUID();
    operation.submission = UUID.randomUUID();
    operation.kind = kind;
    operation.state = state;
    operation.stage = Stage.RECORD;
    operation.createdAt = Instant.now();
    operation.updatedAt = operation.createdAt;
    return operation;
  }
}
