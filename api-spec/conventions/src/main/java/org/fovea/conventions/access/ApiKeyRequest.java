package org.fovea.conventions.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who holds the key with this SHA-256. The key's text goes no further than the request. */
final class ApiKeyRequest extends BaseAuthenticationRequest {

  private final String sha256;

  ApiKeyRequest(String sha256) {
    this.sha256 = sha256;
  }

  String sha256() {
    return sha256;
  }
}
