package org.fovea.search.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.event.ApiKeyState;
import org.fovea.contract.event.PrincipalState;
import org.fovea.conventions.access.AccessDirectory;
import org.fovea.conventions.access.ApiKeyText;
import org.fovea.conventions.access.Role;

/** Principals with keys. */
@ApplicationScoped
class Keys {
  @Inject AccessDirectory directory;

  /** A principal and the text of its key. */
  record Key(String principal, String text) {}

  Key make(Role role) {
    String principal = UUID.randomUUID().toString();
    ApiKeyText key = ApiKeyText.random();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              directory.store(
                  new PrincipalState(principal, "test", List.of(role.word()), false, List.of(), 1));
              directory.store(
                  new ApiKeyState(key.id(), key.sha256(), principal, List.of(), null, false, 1));
            });
    return new Key(principal, key.text());
  }
}
