package org.fovea.ingest.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import org.fovea.contract.ingest.model.ApiKey;
import org.fovea.contract.ingest.model.Binding;
import org.fovea.contract.ingest.model.Principal;
import org.fovea.contract.ingest.model.Quota;
import org.fovea.contract.ingest.model.Role;
import org.fovea.ingest.link.Links;

/** Says principals and keys in the words of the contract. */
@ApplicationScoped
class PrincipalMapper {

  private final Links links;

  @Inject
  PrincipalMapper(Links links) {
    this.links = links;
  }

  Principal body(PrincipalEntity principal) {
    Principal body =
        new Principal()
            .id(principal.id)
            .url(links.principal(principal.id))
            .name(principal.name)
            .roles(principal.roles.stream().map(Role::fromValue).toList())
            .disabled(principal.disabled)
            .bindings(
                principal.bindings.stream()
                    .map(b -> new Binding().issuer(b.issuer()).subject(b.subject()))
                    .toList())
            .createdAt(principal.createdAt.atOffset(ZoneOffset.UTC))
            .updatedAt(principal.updatedAt.atOffset(ZoneOffset.UTC));
    if (principal.quotaBytes != null || principal.quotaFiles != null) {
      body.quota(new Quota().bytes(principal.quotaBytes).files(principal.quotaFiles));
    }
    return body;
  }

  ApiKey body(ApiKeyEntity key) {
    ApiKey body =
        new ApiKey()
            .id(key.id)
            .url(links.key(key.principal, key.id))
            .principal(key.principal)
            .label(key.label)
            .roles(key.roles.stream().map(Role::fromValue).toList())
            .revoked(key.revoked)
            .createdAt(key.createdAt.atOffset(ZoneOffset.UTC));
    return key.expiresAt == null ? body : body.expiresAt(key.expiresAt.atOffset(ZoneOffset.UTC));
  }
}
