package org.fovea.conventions.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
   * Credentials that may only write new objects, used to sign clients' requests; the service's own
   * when absent.
   */
  Optional<String> signingAccessKey();

  Optional<String> signingSecretKey();
}
