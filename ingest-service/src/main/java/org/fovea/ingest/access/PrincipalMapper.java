package org.fovea.ingest.access;

import java.time.ZoneOffset;
import org.fovea.contract.ingest.model.ApiKey;
import org.fovea.contract.ingest.model.Binding;
import org.fovea.contract.ingest.model.Principal;
import org.fovea.contract.ingest.model.Role;

/** Says principals and keys in the words of the contract. */
final class PrincipalMapper {

  private PrincipalMapper() {}

  static Principal body(PrincipalEntity principal) {
    return new Principal()
        .id(principal.id)
        .url(url(principal.id))
        .name(principal.name)
        .roles(principal.roles.stream().map(Role::fromValue).toList())
        .disabled(principal.disabled)
        .bindings(
            principal.bindings.stream()
                .map(b -> new Binding().issuer(b.issuer()).subject(b.subject()))
                .toList())
        .createdAt(principal.createdAt.atOffset(ZoneOffset.UTC))
        .updatedAt(principal.updatedAt.atOffset(ZoneOffset.UTC));
  }

  static ApiKey body(ApiKeyEntity key) {
    ApiKey body =
        new ApiKey()
            .id(key.id)
            .url(url(key.principal) + "/keys/" + key.id)
            .principal(key.principal)
            .label(key.label)
            .roles(key.roles.stream().map(Role::fromValue).toList())
            .revoked(key.revoked)
            .createdAt(key.createdAt.atOffset(ZoneOffset.UTC));
    return key.expiresAt == null ? body : body.expiresAt(key.expiresAt.atOffset(ZoneOffset.UTC));
  }

  static String url(String principal) {
    return "/v1/admin/ingest/principals/" + principal;
  }
}
