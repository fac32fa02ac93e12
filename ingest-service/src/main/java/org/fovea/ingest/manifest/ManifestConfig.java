package org.fovea.ingest.manifest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of a manifest. */
@ConfigMapping(prefix = "fovea.manifest")
public interface ManifestConfig {

  /** Most lines. */
  @WithDefault("5000000")
  long maxLines();

  /** Most bytes of the body. */
  @WithDefault("4294967296")
  long maxBytes();

  /** Most faults told in one answer; the last one says that there are more. */
  @WithDefault("10000")
  int maxErrors();

  /** Most notes and warnings told in one answer. */
  @WithDefault("1000")
  int maxNotes();
}
