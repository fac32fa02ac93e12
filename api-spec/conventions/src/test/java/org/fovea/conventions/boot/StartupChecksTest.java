package org.fovea.conventions.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.config.FoveaConfig;
import org.fovea.conventions.store.S3Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupChecksTest {

  private static final String LOCAL_DATABASE = "jdbc:postgresql://127.0.0.1:5432/fovea";

  /** A service that others can reach, as it should be. */
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "fovea.secret", "a secret of our own, long enough",
              "fovea.base-url", "https://fovea.example",
              "fovea.s3.public-endpoint", "https://store.example"));

  private String host = "0.0.0.0";
  private String databaseUrl = LOCAL_DATABASE;
  private String issuer = "https://issuer.example";

  @Test
  void whatIsSafeStarts() {
    assertEquals(List.of(), faults());
  }

  @Test
  void defaultsAreGoodEnoughForOneMachine() {
    settings.clear();
    host = "127.0.0.1";
    assertEquals(List.of(), faults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fovea.secret             | development-only-secret   | FOVEA_SECRET",
        "fovea.secret             | short                     | FOVEA_SECRET",
        "fovea.base-url           | http://fovea.example      | FOVEA_BASE_URL",
        "fovea.base-url           | nowhere                   | FOVEA_BASE_URL",
        "fovea.base-url           | ftp://fovea.example       | FOVEA_BASE_URL",
        "fovea.s3.public-endpoint | http://store.example:9000 | FOVEA_S3_PUBLIC_ENDPOINT",
        "fovea.s3.endpoint        | https://store.example     | FOVEA_S3_SECRET_KEY"
      })
  void whatIsUnsafeIsRefusedInOneSentence(String name, String value, String named) {
    settings.put(name, value);
    List<String> faults = faults();
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.get(0).startsWith(named), faults.toString());
  }

  @Test
  void developmentSecretIsRefusedBehindAFrontDoorToo() {
    settings.put("fovea.secret", "development-only-secret");
    host = "127.0.0.1";
    assertEquals(1, faults().size());
  }

  @Test
  void developmentPasswordOfAnotherMachinesDatabaseIsRefused() {
    databaseUrl = "jdbc:postgresql://database.example:5432/fovea";
    assertTrue(faults().get(0).startsWith("FOVEA_DB_PASSWORD"));
  }

  @Test
  void tokensOfAnIssuerAnybodyCanPlayAreRefused() {
    issuer = "http://issuer.example";
    assertTrue(faults().get(0).startsWith("FOVEA_OIDC_ISSUER"));
  }

  @Test
  void plainHttpCanBeAllowed() {
    settings.put("fovea.base-url", "http://fovea.example");
    settings.put("fovea.s3.public-endpoint", "http://store.example");
    settings.put("fovea.allow-plain-http", "true");
    assertEquals(List.of(), faults());
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    settings.put("fovea.secret", "short");
    settings.put("fovea.base-url", "http://fovea.example");
    assertEquals(2, faults().size());
  }

  private List<String> faults() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(FoveaConfig.class)
            .withMapping(S3Config.class)
            .withDefaultValues(settings)
            .withDefaultValue("smallrye.config.mapping.validate-unknown", "false")
            .build();
    return StartupChecks.faults(
        new Surroundings(
            config.getConfigMapping(FoveaConfig.class),
            config.getConfigMapping(S3Config.class),
            Optional.of(issuer),
            new Surroundings.Database(databaseUrl, "fovea"),
            host));
  }
}
