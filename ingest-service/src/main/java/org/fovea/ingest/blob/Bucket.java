package org.fovea.ingest.blob;

import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import org.fovea.conventions.store.S3Config;
import org.fovea.conventions.store.Stat;
import org.fovea.conventions.store.StoreUnavailableException;

/** Lists what the store holds. */
@ApplicationScoped
public class Bucket {

  private final MinioAsyncClient client;
  private final String bucket;

  @Inject
  Bucket(MinioAsyncClient client, S3Config config) {
    this.client = client;
    this.bucket = config.bucket();
  }

  /** All objects, a page of the store's list at a time. */
  public Iterator<Stat> objects() {
    Iterator<Result<Item>> items =
        client
            .listObjects(ListObjectsArgs.builder().bucket(bucket).recursive(true).build())
            .iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public Stat next() {
        return stat(items.next());
      }
    };
  }

  private static Stat stat(Result<Item> found) {
    try {
      Item item = found.get();
      return new Stat(
          item.objectName(), item.size(), item.etag(), "", item.lastModified().toInstant());
    } catch (MinioException e) {
      throw new StoreUnavailableException(e);
    }
  }
}
