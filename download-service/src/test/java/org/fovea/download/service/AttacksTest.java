package org.fovea.download.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.contract.testing.Attack;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack of {@code attacks.txt} on download gets the answer of the table. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttacksTest extends ServiceTest {

  private static final Map<String, String> PLACES = new HashMap<>();

  static List<Attack> attacks() {
    return Attack.all("/attacks.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isAnsweredAsTheTableSays(Attack attack) {
    attack.by(caller(attack.caller()), PLACES);
  }

  private RequestSpecification caller(String word) {
    return switch (word) {
      case "stranger" -> badCallAs(UUID.randomUUID().toString(), "depositor");
      case "curator" -> badCallAsCurator();
      default -> badCall();
    };
  }

  @BeforeEach
  void makePlaces() throws Exception {
    if (PLACES.isEmpty()) {
      Deposit open = plateWithAnImage("public");
      apply(open.published());
      apply(plateWithAnImage("private").inReview());
      Deposit gone = plateWithAnImage("withdrawn");
      apply(gone.published());
      apply(gone.withdrawn());
      PLACES.put("publicAccession", open.accession);
      PLACES.put(
          "cursor",
          call()
              .accept("application/json")
              .get("/v1/files/" + PLACES.get("public") + "/?limit=1")
              .jsonPath()
              .getString("next"));
    }
  }

  private Deposit plateWithAnImage(String word) {
    String image = UUID.randomUUID().toString();
    Deposit deposit =
        new Deposit(store)
            .file("plate1/hello.tif", HELLO)
            .file("readme.json", Deposit.text("{\"a\": 1}"), "document")
            .image(image, "plate1/hello.tif", "B7")
            .write();
    PLACES.put(word, deposit.accession + ".v1");
    PLACES.put(word + "Image", image);
    return deposit;
  }
}
