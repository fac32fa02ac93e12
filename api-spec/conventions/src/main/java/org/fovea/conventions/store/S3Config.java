package org.fovea.conventions.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the object store is. Clients reach it under another name than services do, and signatures
 * cover the name.
 */
@ConfigMapping(prefix = "fovea.s3")
public interface S3Config {

  /** URL for services. */
  @WithDefault("http://127.0.0.1:9000")
  String endpoint();

  /** URL put into presigned requests; {@link #endpoint()} when absent. */
  Optional<String> publicEndpoint();

  @WithDefault("us-east-1")
  String region();

  @WithDefault("fovea")
  String bucket();

  @WithDefault("fovea")
  String accessKey();

  @WithDefault("fovea-secret")
  String secretKey();

  /**
   * Credentials that may only write new objects, used to sign clients' requests. When absent, the
   * store is asked for temporary ones (STS AssumeRole, as MinIO has it); a store that gives none is
   * signed for with the service's own, which is said in the log.
   */
  Optional<String> signingAccessKey();

  Optional<String> signingSecretKey();

  /** How long a signed URL is good for. */
  @WithDefault("15m")
  Duration urlLifetime();

  /** Time for one call of the store that moves no bytes. */
  @WithDefault("60s")
  Duration callTimeout();

  /** How long a transfer may stand still, and a MiB of an object may take to arrive. */
  @WithDefault("2m")
  Duration stallTimeout();
}
