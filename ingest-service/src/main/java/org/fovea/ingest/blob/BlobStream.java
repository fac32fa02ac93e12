package org.fovea.ingest.blob;

import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import org.fovea.conventions.store.S3Config;
import org.fovea.conventions.store.StoreUnavailableException;

/** Writes a stream of any length under a fresh key, holding one part in memory. */
@ApplicationScoped
public class BlobStream {

  private static final long PART = 5L << 20;

  private final MinioAsyncClient client;
  private final String bucket;
  private final MultipartRepository journal;

  @Inject
  BlobStream(MinioAsyncClient client, S3Config config, MultipartRepository journal) {
    this.client = client;
    this.bucket = config.bucket();
    this.journal = journal;
  }

  /**
   * Returns when the store has acknowledged every byte. What the stream throws ends it without an
   * object.
   */
  public void write(String key, InputStream bytes) {
    // The SDK makes a multipart upload of its own of a stream longer than a part.
    journal.begin(key);
    try {
      client
          .putObject(
              PutObjectArgs.builder().bucket(bucket).object(key).stream(bytes, -1L, PART)
                  .contentType("application/octet-stream")
                  .build())
          .get();
      journal.settled(key);
    } catch (ExecutionException e) {
      throw new StoreUnavailableException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(e);
    }
  }
}
