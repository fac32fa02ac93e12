package org.fovea.conventions.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Replaces a token's identity, roles in it included, by the principal its issuer and subject are
 * bound to.
 */
@ApplicationScoped
class SubjectAugmentor implements SecurityIdentityAugmentor {

  private final Credentials credentials;
  private final AccessFeed feed;

  @Inject
  SubjectAugmentor(Credentials credentials, AccessFeed feed) {
    this.credentials = credentials;
    this.feed = feed;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    return feed.trusted()
        ? context.runBlocking(() -> principalOf(token))
        : Uni.createFrom().failure(AccessFeed.notTrusted());
  }

  private SecurityIdentity principalOf(JsonWebToken token) {
    return credentials
        .ofSubject(token.getIssuer(), token.getSubject())
        .map(Grant::identity)
        .orElseThrow(() -> new AuthenticationFailedException("The principal is disabled."));
  }
}
