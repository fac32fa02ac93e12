package org.fovea.download.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectionTest extends ServiceTest {

  @Test
  void aStudyIsServedOnceItsStateHasTravelledAndTheOthersAreTold() {
    Deposit deposit = deposit();
    StudyState inReview = deposit.inReview();
    StudyState published = deposit.published();

    follow(inReview);
    call().get("/v1/files/{a}.v1/a.tif", deposit.accession).then().statusCode(404);
    follow(published);

    call()
        .get("/v1/files/{a}.v1/a.tif", deposit.accession)
        .then()
        .statusCode(200)
        .body(equalTo("pixels"));
  }

  @Test
  void contentThatIsDamagedBlocksTheStudyUntilItIsReplayed() {
    Deposit deposit = deposit();
    follow(deposit.published());
    ProjectionApplied answer = follow(deposit.damaged());

    assertTrue(answer.error().contains("digest differs"), answer.error());
    call()
        .get("/v1/files/{a}.v1/a.tif", deposit.accession)
        .then()
        .statusCode(503)
        .header("Retry-After", "30");
    callAsCurator()
        .get("/v1/admin/download/projections?state=blocked&limit=1000")
        .then()
        .statusCode(200)
        .body("items.study", hasItem(deposit.study));
    follow(deposit.published());
    call().get("/v1/files/{a}.v1/a.tif", deposit.accession).then().statusCode(200);
  }

  @Test
  void anAdministratorMayHaveAStudyAppliedAgain() {
    Deposit deposit = deposit();
    follow(deposit.published());
    String url = "/v1/admin/download/projections/" + deposit.study + ":replay";

    call().post(url).then().statusCode(401);
    callAsCurator().post(url).then().statusCode(403).body("detail", containsString("admin"));
    callAs(UUID.randomUUID().toString(), "admin").post(url).then().statusCode(202);
    callAs(UUID.randomUUID().toString(), "admin")
        .post("/v1/admin/download/projections/none:replay")
        .then()
        .statusCode(404)
        .body("code", is("not-found"));
    answers(deposit.study, 2);
  }

  /** Publishes a state and waits for the answer to it. */
  private ProjectionApplied follow(StudyState state) {
    TestEvents.publish(state);
    List<ProjectionApplied> answers =
        TestEvents.await(
            Topics.PROJECTIONS,
            state.study(),
            ProjectionApplied.class,
            found -> found.stream().anyMatch(answer -> answer.sequence() == state.sequence()),
            Duration.ofSeconds(60));
    ProjectionApplied last = answers.get(answers.size() - 1);
    assertEquals("download", last.service());
    return last;
  }

  private static void answers(String study, int count) {
    TestEvents.await(
        Topics.PROJECTIONS,
        study,
        ProjectionApplied.class,
        found -> found.size() >= count,
        Duration.ofSeconds(60));
  }

  private Deposit deposit() {
    return new Deposit(store).file("a.tif", Deposit.text("pixels")).write();
  }
}
