package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.fovea.contract.event.PrincipalState;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BrokerAwayTest {

  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int CHANGES = 20;

  private final Calls admin = Calls.as(Role.ADMIN, Role.DEPOSITOR);
  private boolean stopped;

  @BeforeEach
  void stopBroker() {
    RealParts.stopBroker();
    stopped = true;
  }

  @AfterEach
  void startBroker() {
    if (stopped) {
      RealParts.startBroker();
      stopped = false;
    }
  }

  @Test
  void f9WithoutABrokerAllIsAcceptedAndToldInOrderOnceItIsBack() {
    // When
    String principal = changedPrincipal();
    String study = submitted();

    // Then
    RestAssured.given().get("/q/health/ready").then().statusCode(200);

    // When
    startBroker();

    // Then
    List<PrincipalState> told =
        TestEvents.await(
            Topics.ACCESS,
            "principal/" + principal,
            PrincipalState.class,
            states -> states.size() > CHANGES,
            SOON);
    assertEquals(
        LongStream.rangeClosed(1, CHANGES + 1).boxed().toList(),
        told.stream().map(PrincipalState::sequence).toList());
    TestEvents.await(
        Topics.SUBMISSIONS, study, SubmissionSubmitted.class, events -> events.size() == 1, SOON);
  }

  /** Added, and changed once and again. */
  private String changedPrincipal() {
    Response added =
        admin
            .call()
            .header("Idempotency-Key", UUID.randomUUID())
            .contentType("application/json")
            .body(Map.of("name", "somebody", "roles", List.of("pipeline")))
            .post("/v1/admin/ingest/principals");
    added.then().statusCode(201);
    String etag = added.header("ETag");
    for (int change = 1; change <= CHANGES; change++) {
      Response changed =
          admin
              .call()
              .header("If-Match", etag)
              .contentType("application/merge-patch+json")
              .body(Map.of("name", "somebody " + change))
              .patch(Calls.location(added));
      changed.then().statusCode(200);
      etag = changed.header("ETag");
    }
    return added.jsonPath().getString("id");
  }

  /** A study handed over to metadata, which has not heard of it. */
  private String submitted() {
    String draft = MiniScreen.draft(admin);
    Response accepted = admin.call().header("If-Match", admin.etag(draft)).post(draft + ":submit");
    accepted.then().statusCode(202).body("state", equalTo("RUNNING"));
    return admin.get(draft).jsonPath().getString("study");
  }
}
