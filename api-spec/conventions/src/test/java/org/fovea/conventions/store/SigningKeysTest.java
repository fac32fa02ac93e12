package org.fovea.conventions.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.testing.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

  private static final String GIVEN =
      """
      <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
      <Credentials><AccessKeyId>temporary</AccessKeyId><SecretAccessKey>its-secret</SecretAccessKey>
      <SessionToken>its+token</SessionToken><Expiration>2126-11-23T00:00:00Z</Expiration></Credentials>
      </AssumeRoleResult></AssumeRoleResponse>\
      """;

  @Test
  void configuredPairSignsAndTheStoreIsNotAsked() {
    S3Config config =
        TestStores.config(
            Map.of(
                "fovea.s3.endpoint", "http://127.0.0.1:1",
                "fovea.s3.signing-access-key", "uploads",
                "fovea.s3.signing-secret-key", "uploads-secret"));
    assertEquals(
        new SigningKey("uploads", "uploads-secret", Optional.empty()),
        new SigningKeys(config).current());
  }

  @Test
  void storeIsAskedOnceForATemporaryKey() throws IOException {
    try (ScriptedStore store = new ScriptedStore(200, GIVEN)) {
      SigningKeys keys = new SigningKeys(store.config());

      List<SigningKey> signed = List.of(keys.current(), keys.current());

      SigningKey expected = new SigningKey("temporary", "its-secret", Optional.of("its+token"));
      assertEquals(List.of(expected, expected), signed);
      assertEquals(1, store.requests().size());
    }
  }

  @Test
  void temporaryKeyCarriesItsTokenInTheUrl() throws IOException {
    try (ScriptedStore store = new ScriptedStore(200, GIVEN)) {
      SignedRequest request =
          ObjectStores.presigner(store.config()).put("blobs/a", 1, Optional.empty());
      assertTrue(request.url().contains("X-Amz-Security-Token=its%2Btoken"), request.url());
      assertTrue(request.url().contains("X-Amz-Credential=temporary"), request.url());
    }
  }

  @Test
  void urlIsGoodForItsConfiguredLifetimeAndNoLonger() {
    S3Config config =
        TestStores.config(
            Map.of(
                "fovea.s3.signing-access-key", "uploads",
                "fovea.s3.signing-secret-key", "uploads-secret",
                "fovea.s3.url-lifetime", "PT5M"));
    SignedRequest request = ObjectStores.presigner(config).put("blobs/a", 1, Optional.empty());
    assertTrue(request.url().contains("X-Amz-Expires=300&"), request.url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "PT30M", "PT40M"})
  void temporaryKeyOutlivesEveryUrlThatItSigns(Duration ofAUrl) {
    S3Config config = TestStores.config(Map.of("fovea.s3.url-lifetime", ofAUrl.toString()));
    Duration usable = new TemporaryKeys(config).usable();
    Duration ofTheKey = Duration.ofMinutes(Math.max(60, ofAUrl.toMinutes() * 2));
    assertTrue(usable.plus(ofAUrl).compareTo(ofTheKey) < 0, "usable for " + usable);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 501})
  void storeThatGivesNoneIsSignedForWithItsOwnPair(int refusal) throws IOException {
    try (ScriptedStore store = new ScriptedStore(refusal, "")) {
      SigningKeys keys = new SigningKeys(store.config());

      assertEquals(SigningKey.own(store.config()), keys.current());
      assertEquals(SigningKey.own(store.config()), keys.current());

      assertEquals(1, store.requests().size(), "it is not asked each time");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void storeThatFailsIsNotTakenForOneThatGivesNone(int failure) throws IOException {
    try (ScriptedStore store = new ScriptedStore(failure, "")) {
      SigningKeys keys = new SigningKeys(store.config());
      assertThrows(StoreUnavailableException.class, keys::current);
    }
  }

  @Test
  void storeThatIsAwaySignsNothing() {
    S3Config away = TestStores.config(Map.of("fovea.s3.endpoint", "http://127.0.0.1:1"));
    assertThrows(StoreUnavailableException.class, new SigningKeys(away)::current);
  }
}
