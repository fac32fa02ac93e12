package org.fovea.metadata.study;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RightsTest {

  private static final String PLATE = "/screens/screenA/plates/200972726%5B5176%5D_kinome_YAP_TAZ";
  private static final String TABLE = "/results/" + SampleContent.TABLE;

  /** Everything that is read below a study and is gone with it. */
  private static final List<String> CONTENT =
      List.of(
          "",
          "/release",
          "/datasets",
          "/datasets/screenA",
          "/files",
          "/images",
          "/screens",
          "/screens/screenA",
          "/screens/screenA/plates",
          PLATE,
          PLATE + "/wells",
          PLATE + "/wells/B7",
          "/results",
          TABLE,
          TABLE + "/rows",
          "/documents",
          "/documents/screenA/idr0030-screenA-library.txt");

  private static final List<String> WORKINGS = List.of("/versions", "/versions/1", "/history");

  @Inject Deposits deposits;

  @Test
  void nothingBelowAHiddenStudyIsThereForOthers() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person stranger = Callers.withRoles(Role.DEPOSITOR, Role.PIPELINE);
    Deposit hidden = deposits.recorded(owner.id());
    String image = "/v1/images/" + hidden.id("image", SampleContent.imageKey("B7", 0));

    // when, then
    Stream.concat(CONTENT.stream(), WORKINGS.stream())
        .map(part -> hidden.path() + part)
        .forEach(path -> onlyFor(owner, stranger, path));
    onlyFor(owner, stranger, image);
    onlyFor(owner, stranger, "/studies/" + hidden.accession());
  }

  private static void onlyFor(Person owner, Person stranger, String path) {
    owner.asks().get(path).then().statusCode(200);
    stranger.asks().get(path).then().statusCode(404).body("code", is("not-found"));
    Callers.anybody().get(path).then().statusCode(404).body("code", is("not-found"));
  }

  @Test
  void nothingBelowAWithdrawnStudyIsServedToAnybody() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit gone = deposits.published(owner.id());
    String image = "/v1/images/" + gone.id("image", SampleContent.imageKey("B7", 0));
    verb(curator, gone, "withdraw", etag(curator, gone)).then().statusCode(202);

    // when, then
    for (Person person : List.of(owner, curator)) {
      CONTENT.forEach(part -> person.asks().get(gone.path() + part).then().statusCode(410));
      person.asks().get(image).then().statusCode(410);
    }
    Callers.anybody().get(image).then().statusCode(410);
    Callers.anybody().get(gone.path() + "/versions").then().body("items.state[0]", is("WITHDRAWN"));
    Callers.anybody().get(gone.path() + "/history").then().statusCode(404);
    owner.asks().get(gone.path() + "/history").then().statusCode(200);
  }

  @Test
  void everyVerbIsForCuratorsWhoHaveSeenTheCurrentState() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person stranger = Callers.withRoles(Role.DEPOSITOR);
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit submitted = deposits.recorded(owner.id());
    Deposit published = deposits.published(owner.id());

    // when, then
    for (String verb : List.of("assign", "return", "accept", "publish", "withdraw")) {
      Deposit fit = verb.equals("withdraw") ? published : submitted;
      Deposit unfit = verb.equals("withdraw") ? submitted : published;
      verb(owner, fit, verb, etag(owner, fit)).then().statusCode(403);
      verb(curator, fit, verb, "\"77\"").then().statusCode(412);
      assertEquals(428, without(curator, fit, verb).statusCode());
      verb(stranger, submitted, verb, "\"1\"").then().statusCode(404);
      verb(curator, unfit, verb, etag(curator, unfit)).then().statusCode(409);
    }
  }

  @Test
  void theReleaseRuleIsForTheOwnerAndCuratorsWhileItStillDecides() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person stranger = Callers.withRoles(Role.DEPOSITOR);
    Deposit submitted = deposits.recorded(owner.id());
    Deposit published = deposits.published(owner.id());

    // when, then
    release(stranger, submitted, "\"1\"").then().statusCode(404);
    release(stranger, published, "\"1\"").then().statusCode(403);
    release(owner, submitted, "\"77\"").then().statusCode(412);
    release(owner, published, etag(owner, published)).then().statusCode(409);
    owner
        .asks()
        .contentType(ContentType.JSON)
        .body(Map.of("rule", "onAcceptance"))
        .put(submitted.path() + "/release")
        .then()
        .statusCode(428);
    release(owner, submitted, etag(owner, submitted)).then().statusCode(200);
  }

  @Test
  void anOperationIsNotThereForStrangers() {
    // given
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.recorded("somebody");
    String id = verb(curator, deposit, "accept", etag(curator, deposit)).path("id");

    // when, then
    String operation = "/v1/operations/metadata/";
    Callers.withRoles(Role.DEPOSITOR).asks().get(operation + id).then().statusCode(404);
    curator.asks().get(operation + UUID.randomUUID()).then().statusCode(404);
    curator.asks().get(operation + "nonsense").then().statusCode(404);
  }

  private static String etag(Person person, Deposit deposit) {
    return person.asks().get(deposit.path()).header("ETag");
  }

  private static Response verb(Person person, Deposit deposit, String verb, String seen) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(Map.of("reason", "because"))
        .post(deposit.path() + ":" + verb);
  }

  private static Response without(Person person, Deposit deposit, String verb) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "because"))
        .post(deposit.path() + ":" + verb);
  }

  private static Response release(Person person, Deposit deposit, String seen) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(Map.of("rule", "onAcceptance"))
        .put(deposit.path() + "/release");
  }
}
