package org.fovea.ingest.blob;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Life of blobs. */
@ConfigMapping(prefix = "fovea.blob")
public interface BlobConfig {

  /** How long nothing may have kept a blob before its deletion is decided. */
  @WithDefault("1d")
  Duration garbageGrace();

  /**
   * How long a decided deletion waits, and can be taken back. Must outlast every session and signed
   * URL.
   */
  @WithDefault("30d")
  Duration deletionDelay();

  /**
   * How long a multipart upload that no session knows is left alone at the store. Must outlast the
   * longest upload of one request.
   */
  @WithDefault("24h")
  Duration multipartGrace();
}
