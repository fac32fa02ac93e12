package org.fovea.ingest.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SubmitTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Calls depositor = Calls.as(Role.DEPOSITOR);

  @Test
  void wholeScreenIsVerifiedSubmittedAndRecorded() {
    // Given
    String draft = MiniScreen.draft(depositor);
    depositor.get(draft).then().body("missing", empty()).body("counts.verified", equalTo(2));

    // When
    Response accepted = submit(depositor, draft);
    accepted
        .then()
        .statusCode(202)
        .header("Location", startsWith(Calls.DOOR + "/v1/operations/ingest/"));
    SubmissionSubmitted event = submitted(depositor.get(draft).jsonPath().getString("study"));

    // Then
    assertTrue(event.accession().matches("FVA-\\d+"));
    assertEquals(depositor.key.principal(), event.owner());
    assertFalse(event.autoAccept());
    TestEvents.publish(state(event, StudyState.State.SUBMITTED, 1, List.of()));
    Response ended = depositor.ended(accepted);
    ended
        .then()
        .body("state", equalTo("SUCCEEDED"))
        .body("result", equalTo(Calls.DOOR + "/v1/studies/" + event.accession()));
    depositor
        .get("/v1/submissions/" + event.accession())
        .then()
        .body("state", equalTo("SUBMITTED"));
  }

  @Test
  void theReleaseRuleOfTheFormReachesTheRecordAsItIs() {
    // Given
    String draft = MiniDeposition.draft(depositor, "HP");

    // When
    submit(depositor, draft).then().statusCode(202);

    // Then
    assertEquals(ReleaseRule.named("publication"), submittedFrom(draft).release());
  }

  @Test
  void theReleaseRuleOfTheDraftWinsOverTheForm() {
    // Given
    String draft = MiniDeposition.draft(depositor, "HO");
    depositor
        .call()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"release\": {\"rule\": \"onAcceptance\"}}")
        .patch(draft)
        .then()
        .statusCode(200);

    // When
    submit(depositor, draft).then().statusCode(202);

    // Then
    assertEquals(ReleaseRule.ON_ACCEPTANCE, submittedFrom(draft).release());
  }

  private SubmissionSubmitted submittedFrom(String draft) {
    return submitted(depositor.get(draft).jsonPath().getString("study"));
  }

  @Test
  void submissionWithAMissingFileIsRefusedWithEveryReason() {
    // Given
    String draft = depositor.draft();
    depositor.putDocument(draft, MiniScreen.STUDY_PATH, MiniScreen.study()).then().statusCode(201);
    depositor.putManifest(draft, "path\nP1/A1.tif\nP1/A2.tif\n").then().statusCode(200);

    // When
    Response refused = submit(depositor, draft);

    // Then
    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("not-submittable"))
        .body(
            "errors.findAll { it.code == 'file-missing' }.file",
            hasItems("P1/A1.tif", "P1/A2.tif"));
    depositor.get(draft).then().body("state", equalTo("DRAFT"));
  }

  @Test
  void submittingWhatSomebodyChangedMeanwhileIsRefused() {
    // Given
    String draft = MiniScreen.draft(depositor);
    String seen = depositor.etag(draft);
    depositor.putDocument(draft, "notes.txt", "one more").then().statusCode(201);

    // Then
    depositor.call().header("If-Match", seen).post(draft + ":submit").then().statusCode(412);
    depositor.call().post(draft + ":submit").then().statusCode(428);
  }

  @Test
  void submissionRefusedByTheRecordComesBackAndGoesInAsTheNextAttempt() {
    // Given
    String draft = MiniScreen.draft(depositor);
    Response accepted = submit(depositor, draft);
    SubmissionSubmitted event = submitted(depositor.get(draft).jsonPath().getString("study"));

    // When
    TestEvents.publish(state(event, StudyState.State.REFUSED, 1, List.of("Chunk 3 is damaged.")));

    // Then
    depositor
        .ended(accepted)
        .then()
        .body("state", equalTo("FAILED"))
        .body("problem.code", equalTo("refused"))
        .body("problem.errors[0].detail", equalTo("Chunk 3 is damaged."));
    depositor
        .get(draft)
        .then()
        .body("state", equalTo("RETURNED"))
        .body("counts.verified", equalTo(2))
        .body("missing", empty());

    // When
    Response again = submit(depositor, draft);
    SubmissionSubmitted second = submissions(event.study(), 2).get(1);
    TestEvents.publish(state(second, StudyState.State.SUBMITTED, 2, List.of()));

    // Then
    assertEquals(2, second.attempt());
    depositor.ended(again).then().body("state", equalTo("SUCCEEDED"));
  }

  @Test
  void nextVersionCarriesDocumentsAndFilesOver() {
    // Given
    Calls pipeline = Calls.as(Role.PIPELINE);
    String draft = publishedScreen(pipeline);
    String accession = pipeline.get(draft).jsonPath().getString("accession");

    // When
    Response next = pipeline.call().put("/v1/submissions/" + accession);

    // Then
    next.then()
        .statusCode(201)
        .body("version", equalTo(2))
        .body("state", equalTo("DRAFT"))
        .body("counts.verified", equalTo(2))
        .body("counts.documents", equalTo(3))
        .body("missing", empty());
    String id = next.jsonPath().getString("id");
    pipeline
        .call()
        .put("/v1/submissions/" + accession)
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    pipeline.call().put(draft).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void discardedVersionMakesRoomForAnother() {
    // Given
    Calls pipeline = Calls.as(Role.PIPELINE);
    String draft = publishedScreen(pipeline);
    String second = Calls.location(pipeline.call().put(draft));

    // When
    pipeline.call().header("If-Match", pipeline.etag(second)).delete(second).then().statusCode(204);

    // Then
    pipeline.call().put(draft).then().statusCode(201).body("version", equalTo(2));
  }

  /** A screen that metadata says is public; the pipeline asked for no curator. */
  private static String publishedScreen(Calls pipeline) {
    String draft = MiniScreen.draft(pipeline);
    submit(pipeline, draft).then().statusCode(202);
    SubmissionSubmitted event = submitted(pipeline.get(draft).jsonPath().getString("study"));
    assertTrue(event.autoAccept());
    TestEvents.publish(state(event, StudyState.State.PUBLISHED, 1, List.of()));
    await()
        .atMost(SOON)
        .until(() -> pipeline.get(draft).jsonPath().getString("state").equals("PUBLISHED"));
    return draft;
  }

  private static Response submit(Calls caller, String draft) {
    return caller.call().header("If-Match", caller.etag(draft)).post(draft + ":submit");
  }

  private static SubmissionSubmitted submitted(String study) {
    return submissions(study, 1).get(0);
  }

  private static List<SubmissionSubmitted> submissions(String study, int count) {
    return TestEvents.await(
        Topics.SUBMISSIONS,
        study,
        SubmissionSubmitted.class,
        events -> events.size() >= count,
        SOON);
  }

  private static StudyState state(
      SubmissionSubmitted event, StudyState.State state, long sequence, List<String> refusals) {
    StudyState.Version version =
        new StudyState.Version(
            event.version(),
            event.attempt(),
            state,
            state == StudyState.State.PUBLISHED
                ? StudyState.Visibility.PUBLIC
                : StudyState.Visibility.PRIVATE,
            event.operation(),
            event.contentRoot(),
            event.contentDigest(),
            event.factsRoot(),
            event.factsDigest(),
            1,
            null);
    return new StudyState(
        event.study(),
        event.accession(),
        sequence,
        event.owner(),
        List.of(),
        "title",
        List.of(version),
        ReleaseRule.ON_ACCEPTANCE,
        refusals,
        null,
        refusals.isEmpty() ? null : new StudyState.Refused(event.operation(), "refused"));
  }
}
