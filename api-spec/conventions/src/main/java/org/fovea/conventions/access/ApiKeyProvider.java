package org.fovea.conventions.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Answers for API keys, off the event loop unless the answer is remembered. */
@ApplicationScoped
class ApiKeyProvider implements IdentityProvider<ApiKeyRequest> {

  private final Credentials credentials;
  private final AccessFeed feed;

  @Inject
  ApiKeyProvider(Credentials credentials, AccessFeed feed) {
    this.credentials = credentials;
    this.feed = feed;
  }

  @Override
  public Class<ApiKeyRequest> getRequestType() {
    return ApiKeyRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      ApiKeyRequest request, AuthenticationRequestContext context) {
    if (!feed.trusted()) {
      return Uni.createFrom().failure(AccessFeed.notTrusted());
    }
    return credentials
        .remembered(request.sha256())
        .map(known -> Uni.createFrom().item(() -> identity(known)))
        .orElseGet(() -> context.runBlocking(() -> identity(credentials.ofKey(request.sha256()))));
  }

  private static SecurityIdentity identity(Optional<Grant> grant) {
    return grant
        .map(Grant::identity)
        .orElseThrow(
            () -> new AuthenticationFailedException("The API key is unknown, revoked or expired."));
  }
}
