package org.fovea.metadata.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.contract.testing.Attack;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack of {@code attacks.txt} on metadata gets the answer of the table. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttacksTest {

  private static final String TITLE = "</script><script>alert(1)</script>";
  private static final Map<String, String> PLACES = new HashMap<>();
  private static final Map<String, Person> CALLERS = new HashMap<>();

  @Inject Deposits deposits;

  static List<Attack> attacks() {
    return Attack.all("/attacks.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isAnsweredAsTheTableSays(Attack attack) {
    attack.by(caller(attack.caller()), PLACES);
  }

  private static RequestSpecification caller(String word) {
    return word.equals("nobody") ? Callers.nobodyBadly() : CALLERS.get(word).asksBadly();
  }

  @BeforeEach
  void makePlaces() {
    if (PLACES.isEmpty()) {
      Person owner = Callers.withRoles(Role.DEPOSITOR);
      Person curator = Callers.withRoles(Role.CURATOR);
      CALLERS.put("owner", owner);
      CALLERS.put("curator", curator);
      CALLERS.put("stranger", Callers.withRoles(Role.DEPOSITOR, Role.PIPELINE));
      Deposit open =
          deposits.published(
              owner.id(), (study, accession, title) -> new SampleContent(study, accession, TITLE));
      Deposit gone = deposits.published(owner.id());
      withdraw(curator, gone);
      put("public", open);
      put("private", deposits.recorded(owner.id()));
      put("withdrawn", gone);
      PLACES.put(
          "cursor",
          Callers.anybody().get(open.path() + "/files?limit=1").jsonPath().getString("next"));
    }
  }

  private static void put(String word, Deposit deposit) {
    PLACES.put(word, deposit.path());
    PLACES.put(word + "Accession", deposit.accession());
    PLACES.put(word + "Image", deposit.id("image", SampleContent.imageKey("B7", 0)));
  }

  private static void withdraw(Person curator, Deposit deposit) {
    curator
        .asks()
        .contentType("application/json")
        .header("If-Match", curator.asks().get(deposit.path()).header("ETag"))
        .body(Map.of("reason", "attacked " + UUID.randomUUID()))
        .post(deposit.path() + ":withdraw")
        .then()
        .statusCode(202);
  }
}
