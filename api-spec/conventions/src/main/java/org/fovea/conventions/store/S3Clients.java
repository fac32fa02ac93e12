package org.fovea.conventions.store;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Makes the SDK's client, and the bucket when it is missing. */
@Singleton
class S3Clients {

  private static final Logger LOG = Logger.getLogger(S3Clients.class);
  private static final long CONNECT_MILLIS = Duration.ofSeconds(5).toMillis();
  private static final long TRANSFER_MILLIS = Duration.ofMinutes(2).toMillis();

  @Produces
  @Singleton
  @DefaultBean
  MinioClient client(S3Config config) {
    MinioClient client =
        MinioClient.builder()
            .endpoint(config.endpoint())
            .region(config.region())
            .credentials(config.accessKey(), config.secretKey())
            .build();
    client.setTimeout(CONNECT_MILLIS, TRANSFER_MILLIS, TRANSFER_MILLIS);
    return client;
  }

  /** A store that is down must not keep the service from starting: readiness tells of it. */
  void ensureBucket(@Observes StartupEvent start, MinioClient client, S3Config config) {
    try {
      if (!client.bucketExists(BucketExistsArgs.builder().bucket(config.bucket()).build())) {
        client.makeBucket(MakeBucketArgs.builder().bucket(config.bucket()).build());
      }
    } catch (MinioException e) {
      LOG.warnf("cannot make sure of bucket %s: %s", config.bucket(), e.getMessage());
    }
  }
}
