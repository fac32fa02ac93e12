package org.fovea.conventions.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code Authorization: Bearer fov_…}. Without the header a call is anonymous; a header
 * nobody can answer for is refused rather than ignored. Other bearer tokens are left to OIDC where
 * an issuer is configured.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  /** Before OIDC, which takes every bearer token for its own. */
  private static final int FIRST = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;

  private final OidcConfig oidc;

  @Inject
  BearerMechanism(OidcConfig oidc) {
    this.oidc = oidc;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String header = context.request().getHeader("Authorization");
    if (header == null) {
      return Uni.createFrom().nullItem();
    }
    Optional<String> token = bearer(header);
    if (token.filter(text -> text.startsWith(ApiKeyText.PREFIX)).isPresent()) {
      ApiKeyRequest request = new ApiKeyRequest(ApiKeyText.sha256(token.get()));
      return identities.authenticate(
          HttpSecurityUtils.setRoutingContextAttribute(request, context));
    }
    return token.isPresent() && oidc.issuer().isPresent()
        ? Uni.createFrom().nullItem()
        : Uni.createFrom()
            .failure(
                new AuthenticationFailedException("The Authorization header holds no API key."));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(401, "WWW-Authenticate", Unauthenticated.CHALLENGE));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(ApiKeyRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.AUTHORIZATION, BEARER.strip()));
  }

  @Override
  public int getPriority() {
    return FIRST;
  }

  private static Optional<String> bearer(String header) {
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
