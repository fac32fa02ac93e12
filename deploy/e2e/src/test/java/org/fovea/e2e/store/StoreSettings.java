package org.fovea.e2e.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.store.S3Config;

/** Where a store is and who may do everything there; a pair for uploads alone if it has one. */
record StoreSettings(
    String endpoint,
    String bucket,
    String accessKey,
    String secretKey,
    Optional<String> signingAccessKey,
    Optional<String> signingSecretKey)
    implements S3Config {

  @Override
  public Optional<String> publicEndpoint() {
    return Optional.empty();
  }

  @Override
  public String region() {
    return "us-east-1";
  }

  @Override
  public Duration urlLifetime() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Duration callTimeout() {
    return Duration.ofMinutes(2);
  }

  @Override
  public Duration stallTimeout() {
    return Duration.ofMinutes(2);
  }

  /** The same in another bucket. */
  StoreSettings in(String other) {
    return new StoreSettings(
        endpoint, other, accessKey, secretKey, signingAccessKey, signingSecretKey);
  }

  /** What the launcher is told of the store. */
  Map<String, String> environment() {
    return Map.of(
        "FOVEA_S3_ENDPOINT", endpoint,
        "FOVEA_S3_BUCKET", bucket,
        "FOVEA_S3_ACCESS_KEY", accessKey,
        "FOVEA_S3_SECRET_KEY", secretKey);
  }
}
