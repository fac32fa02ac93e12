package org.fovea.search.rest;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fovea.contract.testing.Attack;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack of {@code attacks.txt} on search gets the answer of the table. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttacksTest {

  private static final ContractFilter CONTRACT = ContractFilter.forService("search").badRequest();

  @Inject Studies studies;

  static List<Attack> attacks() {
    return Attack.all("/attacks.txt");
  }

  @BeforeEach
  void fill() {
    studies.fill();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isAnsweredAsTheTableSays(Attack attack) {
    RequestSpecification request = given().filter(CONTRACT);
    if (attack.caller().equals("stranger")) {
      request.header("Authorization", TestAccess.key(Role.DEPOSITOR).bearer());
    }
    attack.by(request, Map.of("cursor", cursorOfNobody()));
  }

  private static String cursorOfNobody() {
    return given().get("/v1/search/keys?limit=1").jsonPath().getString("next");
  }
}
