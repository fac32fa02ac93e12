package org.fovea.ingest.blob;

import io.minio.MinioAsyncClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.fovea.conventions.store.S3Config;

/** Makes the SDK's asynchronous client, which alone has the calls for multipart uploads. */
@Singleton
class StoreClient {

  @Produces
  @Singleton
  MinioAsyncClient client(S3Config config) {
    return MinioAsyncClient.builder()
        .endpoint(config.endpoint())
        .region(config.region())
        .credentials(config.accessKey(), config.secretKey())
        .build();
  }
}
