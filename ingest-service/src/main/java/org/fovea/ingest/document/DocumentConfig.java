package org.fovea.ingest.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of documents. */
@ConfigMapping(prefix = "fovea.document")
public interface DocumentConfig {

  /** Most bytes of one. */
  @WithDefault("268435456")
  long maxBytes();
}
