package org.fovea.ingest.access;

import org.fovea.conventions.access.ApiKeyText;

/** What travels of an OIDC identity: the SHA-256 of issuer ␟ subject. */
final class BindingHash {

  private BindingHash() {}

  static String of(PrincipalEntity.Binding binding) {
    return ApiKeyText.sha256(binding.issuer() + "\u241F" + binding.subject());
  }
}
