package org.fovea.conventions.store;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Makes the SDK's clients, and the bucket when it is missing. */
@Singleton
class S3Clients {

  private static final Logger LOG = Logger.getLogger(S3Clients.class);

  @Produces
  @Singleton
  @DefaultBean
  MinioClient client(S3Config config) {
    return ObjectStores.client(config);
  }

  /** The asynchronous client alone has the calls for multipart uploads. */
  @Produces
  @Singleton
  MinioAsyncClient asyncClient(S3Config config) {
    return ObjectStores.asyncClient(config);
  }

  /** A store that is down must not keep the service from starting: readiness tells of it. */
  void ensureBucket(@Observes StartupEvent start, MinioClient client, S3Config config) {
    try {
      if (!client.bucketExists(BucketExistsArgs.builder().bucket(config.bucket()).build())) {
        client.makeBucket(MakeBucketArgs.builder().bucket(config.bucket()).build());
      }
    } catch (MinioException | IllegalStateException e) {
      LOG.warnf("cannot make sure of bucket %s: %s", config.bucket(), e.getMessage());
    }
  }
}
