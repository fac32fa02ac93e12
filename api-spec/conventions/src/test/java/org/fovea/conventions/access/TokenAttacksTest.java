package org.fovea.conventions.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens nobody should honour, each with the one thing that is wrong with it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(value = TestIssuer.class, restrictToAnnotatedClass = true)
class TokenAttacksTest {

  private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"test\"}";

  @Test
  void tokenInOrderIsKnownSoThatTheOthersCouldBe() {
    given()
        .header("Authorization", "Bearer " + TestIssuer.signed(HEADER, claims()))
        .delete("/v1/samples/1")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A33 algorithm none             | {"alg":"none"}
          A33 algorithm none in capitals | {"alg":"NONE","kid":"test"}
          A33 key that climbs            | {"alg":"RS256","kid":"../../../dev/null"}
          A33 key that is SQL            | {"alg":"RS256","kid":"' or 1=1--"}
          A33 keys of the attacker       | {"alg":"RS256","jku":"https://evil.example/keys"}
          A33 key in the token           | {"alg":"RS256","jwk":{"kty":"oct","k":"AAAA"}}
          A33 certificate of a stranger  | {"alg":"RS256","x5u":"https://evil.example/a.pem"}
          A33 extension nobody knows     | {"alg":"RS256","kid":"test","crit":["b64x"],"b64x":1}
          A33 another algorithm          | {"alg":"ES256","kid":"test"}
          """)
  void tokenWithSuchAHeaderIsRefused(String name, String header) {
    String good = TestIssuer.signed(header, claims());
    refused(header.contains("jk") || header.contains("x5") ? forged(good) : good);
    refused(good.substring(0, good.lastIndexOf('.') + 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A34 expired an hour ago        | -7200  | -3600     |     |
          A34 not valid yet              | 0      | 300       | nbf | 4102444800
          A34 of another issuer          | 0      | 300       | iss | "https://evil.example"
          A34 issued a day ago for years | -86400 | 315360000 |     |
          A34 without an end             | 0      | 300       | exp | null
          A34 without a beginning        | 0      | 300       | iat | null
          """)
  void tokenWithSuchClaimsIsRefused(
      String name, long issued, long expires, String claim, String value) {
    Map<String, String> claims = claims(issued, expires);
    if (claim != null) {
      claims.put(claim, value);
    }
    refused(TestIssuer.signed(HEADER, json(claims)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-3_600, 3_600})
  void f32TokenOfAnIssuerWhoseClockIsAnHourOffIsRefused(long seconds) {
    refused(TestIssuer.signed(HEADER, json(claims(seconds, seconds + 300))));
  }

  @Test
  void a33PublicKeyIsNoSharedSecret() {
    refused(TestIssuer.signedWithPublicKey(claims()));
  }

  private static String claims() {
    return json(claims(0, 300));
  }

  private static Map<String, String> claims(long issued, long expires) {
    long now = Instant.now().getEpochSecond();
    Map<String, String> claims = new HashMap<>();
    claims.put("iss", "\"" + TestIssuer.url() + "\"");
    claims.put("sub", "\"" + UUID.randomUUID() + "\"");
    claims.put("iat", String.valueOf(now + issued));
    claims.put("exp", String.valueOf(now + expires));
    return claims;
  }

  private static String json(Map<String, String> claims) {
    return claims.entrySet().stream()
        .filter(claim -> !claim.getValue().equals("null"))
        .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The same with a signature that only the key the header names could have made. */
  private static String forged(String token) {
    byte[] nothing = new byte[256];
    return token.substring(0, token.lastIndexOf('.') + 1)
        + Base64.getUrlEncoder().withoutPadding().encodeToString(nothing);
  }

  private static void refused(String token) {
    given()
        .header("Authorization", "Bearer " + token)
        .delete("/v1/samples/1")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("unauthenticated"));
  }
}
