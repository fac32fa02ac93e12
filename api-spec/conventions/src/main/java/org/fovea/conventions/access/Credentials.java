package org.fovea.conventions.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fovea.contract.event.ApiKeyState;

/** Turns credentials into grants by the directory, remembered for a moment. */
@ApplicationScoped
class Credentials {

  private final AccessDirectory directory;
  private final AccessConfig config;
  private final GrantCache cache;

  @Inject
  Credentials(AccessDirectory directory, AccessConfig config) {
    this.directory = directory;
    this.config = config;
    this.cache = new GrantCache(config.cache());
  }

  /** The answer for a key when it is still remembered; never waits. */
  Optional<Optional<Grant>> remembered(String sha256) {
    return cache.find(sha256);
  }

  /**
   * The grant of the key whose text has this SHA-256; empty when it is unknown, revoked or expired.
   * Asks the database.
   */
  Optional<Grant> ofKey(String sha256) {
    return cached(
        sha256, () -> directory.keyHashed(sha256).filter(Credentials::valid).flatMap(this::ofKey));
  }

  /**
   * The grant of an OIDC identity; empty when its principal is disabled. A subject without a
   * principal gets an id of its own, always the same, and no role but depositor where that is
   * configured.
   */
  Optional<Grant> ofSubject(String issuer, String subject) {
    String binding = ApiKeyText.sha256(issuer + "\u241F" + subject);
    return cached(
        binding,
        () ->
            directory
                .principalBoundTo(binding)
                .map(
                    found ->
                        found.disabled() ? Optional.<Grant>empty() : Optional.of(Grant.of(found)))
                .orElseGet(() -> Optional.of(unknown(binding))));
  }

  private Optional<Grant> cached(String key, Supplier<Optional<Grant>> lookUp) {
    Optional<Grant> grant = lookUp.get();
    cache.put(key, grant);
    return grant;
  }

  private Optional<Grant> ofKey(ApiKeyState key) {
    return directory
        .principal(key.principal())
        .filter(principal -> !principal.disabled())
        .map(principal -> Grant.of(principal, key));
  }

  private Grant unknown(String binding) {
    String id = UUID.nameUUIDFromBytes(binding.getBytes(StandardCharsets.UTF_8)).toString();
    return new Grant(
        id,
        config.unknownSubjectsDeposit() ? java.util.Set.of(Role.DEPOSITOR) : java.util.Set.of());
  }

  private static boolean valid(ApiKeyState key) {
    return !key.revoked()
        && (key.expiresAt() == null || Instant.parse(key.expiresAt()).isAfter(Instant.now()));
  }
}
