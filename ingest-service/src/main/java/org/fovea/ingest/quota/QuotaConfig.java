package org.fovea.ingest.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Quotas, where an admin has set no other. Sizes are bytes. */
@ConfigMapping(prefix = "fovea.quota")
public interface QuotaConfig {

  @WithDefault("109951162777600")
  long submissionBytes();

  @WithDefault("5000000")
  long submissionFiles();

  /** Over all submissions of a principal that were not discarded. */
  @WithDefault("549755813888000")
  long principalBytes();

  @WithDefault("20000000")
  long principalFiles();
}
