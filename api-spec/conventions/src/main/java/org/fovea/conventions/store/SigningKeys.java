package org.fovea.conventions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The credentials that sign clients' requests: those configured, else temporary ones that the store
 * gives for uploads alone, else the service's own. Temporary ones are renewed early enough that
 * every URL outlives its lifetime.
 */
@ApplicationScoped
class SigningKeys {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);

  /** How long a store that gives no temporary credentials is not asked again. */
  private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

  private final S3Config config;
  private final TemporaryKeys temporary;
  private Held held = new Held(Optional.empty(), Instant.MIN);

  @Inject
  SigningKeys(S3Config config) {
    this.config = config;
    this.temporary = new TemporaryKeys(config);
  }

  /** What signs until when. */
  private record Held(Optional<SigningKey> key, Instant until) {}

  /**
   * Signs a URL of the configured lifetime now.
   *
   * @throws StoreUnavailableException when the store cannot be asked
   */
  SigningKey current() {
    Optional<SigningKey> configured =
        config
            .signingAccessKey()
            .map(
                access ->
                    new SigningKey(
                        access, config.signingSecretKey().orElseThrow(), Optional.empty()));
    return configured.orElseGet(() -> renewed().orElseGet(() -> SigningKey.own(config)));
  }

  private synchronized Optional<SigningKey> renewed() {
    Instant now = Instant.now();
    if (now.isAfter(held.until())) {
      Optional<SigningKey> key = temporary.ask();
      if (key.isEmpty()) {
        LOG.warnf(
            "the store at %s gives no credentials for uploads alone, so its own sign clients'"
                + " requests: give fovea.s3.signing-access-key and -secret-key",
            config.endpoint());
      }
      held = new Held(key, now.plus(key.isEmpty() ? ASK_AGAIN : temporary.usable()));
    }
    return held.key();
  }
}
