package org.fovea.ingest.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The first way in. */
@ConfigMapping(prefix = "fovea.bootstrap")
public interface AccessConfig {

  /**
   * Lower-case hex SHA-256 of the whole text of the first admin's API key ({@code
   * FOVEA_BOOTSTRAP_ADMIN_KEY_SHA256}).
   */
  Optional<String> adminKeySha256();
}
