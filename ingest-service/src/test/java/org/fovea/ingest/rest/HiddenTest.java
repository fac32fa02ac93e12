package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation shows to whom it is not meant for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HiddenTest {

  private static Map<List<String>, String> hidden = Map.of();

  @ParameterizedTest
  @MethodSource("org.fovea.ingest.rest.EveryCall#all")
  void everyCallAsksForAKeyBeforeAnythingElse(String call) {
    ask(Calls.anonymous(), call, UUID.randomUUID().toString())
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("unauthenticated"));
  }

  @ParameterizedTest
  @MethodSource("org.fovea.ingest.rest.EveryCall#ofASubmission")
  void whatIsSomebodyElsesLooksLikeWhatDoesNotExist(String call) {
    // Given
    Calls stranger = Calls.as(Role.DEPOSITOR, Role.PIPELINE);
    String id = idOf(call);

    // When
    Response answer = ask(stranger.badCall(), call, id);

    // Then
    answer.then().statusCode(404).body("code", equalTo("not-found"));
    for (String absent : List.of(UUID.randomUUID().toString(), "no-uuid")) {
      assertEquals(
          ask(stranger.badCall(), call, absent).asString(), answer.asString().replace(id, absent));
    }
  }

  @ParameterizedTest
  @MethodSource("org.fovea.ingest.rest.EveryCall#forAdmins")
  void principalsAreForAdminsOnly(String call) {
    Calls curator = Calls.as(Role.CURATOR, Role.DEPOSITOR, Role.PIPELINE);
    ask(curator.badCall(), call, UUID.randomUUID().toString())
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @ParameterizedTest
  @MethodSource("org.fovea.ingest.rest.EveryCall#ofAPrincipal")
  void unknownPrincipalDoesNotExistForAdminsEither(String call) {
    ask(Calls.as(Role.ADMIN).badCall(), call, UUID.randomUUID().toString())
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  /** Makes what the calls are about, for somebody else. */
  @BeforeEach
  void makeHidden() {
    if (hidden.isEmpty()) {
      Calls owner = Calls.as(Role.DEPOSITOR);
      String draft = owner.draft();
      Response opened = owner.open(draft, Map.of("path", "a.bin", "size", 1));
      Response started = owner.call().post(draft + ":validate");
      hidden =
          Map.of(
              EveryCall.SUBMISSION, owner.get(draft).jsonPath().getString("id"),
              EveryCall.SESSION, opened.jsonPath().getString("items[0].upload.id"),
              EveryCall.OPERATION, started.jsonPath().getString("id"));
    }
  }

  private static String idOf(String call) {
    return hidden.entrySet().stream()
        .filter(calls -> calls.getKey().contains(call))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static Response ask(RequestSpecification caller, String call, String id) {
    return EveryCall.about(id, call).by(EveryCall.withHeaders(caller));
  }
}
