package org.fovea.ingest.format;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a conversion may take. */
@ConfigMapping(prefix = "fovea.formats")
public interface FormatConfig {

  /** Most bytes of a body. */
  @WithDefault("16777216")
  long maxBytes();

  /** Most bytes that a zip unpacks to. */
  @WithDefault("67108864")
  long maxUnpackedBytes();

  /** Most characters of all documents of an answer. */
  @WithDefault("67108864")
  long maxWritten();

  /** Conversions at one time; further ones are asked to come back. */
  @WithDefault("2")
  int atOnce();
}
