package org.fovea.ingest.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.contract.testing.Attack;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack of {@code attacks.txt} on ingest gets the answer of the table. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttacksTest {

  private static final Map<String, String> PLACES = new HashMap<>();
  private static final Map<String, Calls> CALLERS = new HashMap<>();

  static List<Attack> attacks() {
    return Attack.all("/attacks.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isAnsweredAsTheTableSays(Attack attack) {
    attack.by(caller(attack.caller()), PLACES);
  }

  private static RequestSpecification caller(String word) {
    return switch (word) {
      case "nobody", "badly" -> Calls.anonymous();
      default -> CALLERS.get(word).badCall();
    };
  }

  @BeforeEach
  void makePlaces() {
    if (PLACES.isEmpty()) {
      Calls depositor = Calls.as(Role.DEPOSITOR);
      Calls stranger = Calls.as(Role.DEPOSITOR, Role.PIPELINE);
      CALLERS.put("depositor", depositor);
      CALLERS.put("stranger", stranger);
      CALLERS.put("curator", Calls.as(Role.CURATOR, Role.DEPOSITOR));
      CALLERS.put("admin", Calls.as(Role.ADMIN));
      String draft = depositor.draft();
      for (String path : List.of("a.bin", "folder/a.bin", "case.tif", "%C3%A9.tif")) {
        depositor.putFile(draft, path, new byte[] {1}).then().statusCode(201);
      }
      PLACES.put("draft", draft);
      PLACES.put("formulas", depositor.draft());
      PLACES.put("strangersDraft", stranger.draft());
      PLACES.put("usedKey", used(depositor));
      PLACES.put("principalId", depositor.key.principal());
      PLACES.put("principal", "/v1/admin/ingest/principals/" + depositor.key.principal());
      PLACES.put("session", session(depositor, draft));
      PLACES.put("sessionId", PLACES.get("session").replaceAll(".*/", ""));
      PLACES.put("cursor", depositor.get(draft + "/files?limit=1").jsonPath().getString("next"));
      PLACES.put("draftTag", depositor.etag(draft));
    }
  }

  private static String session(Calls depositor, String draft) {
    return Calls.path(
        depositor
            .open(draft, Map.of("path", "session.bin", "size", 3))
            .jsonPath()
            .getString("items[0].upload.url"));
  }

  private static String used(Calls caller) {
    String key = UUID.randomUUID().toString();
    caller
        .call()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body("{\"title\": \"first\"}")
        .post("/v1/submissions")
        .then()
        .statusCode(201);
    return key;
  }
}
