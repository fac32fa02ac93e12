package org.fovea.conventions.store;

import java.util.Optional;

/** What a request is signed with; temporary ones come with a token that the request carries. */
public record SigningKey(String accessKey, String secretKey, Optional<String> sessionToken) {

  /** The service's own, which can do everything. */
  public static SigningKey own(S3Config config) {
    return new SigningKey(config.accessKey(), config.secretKey(), Optional.empty());
  }
}
