package org.fovea.ingest.blob;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http;
import io.minio.ListPartsArgs;
import io.minio.MinioAsyncClient;
import io.minio.ObjectArgs;
import io.minio.UploadPartArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.ListPartsResult;
import io.minio.messages.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fovea.conventions.store.S3Config;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.ingest.digest.DigestHeaders;
import org.fovea.ingest.digest.SpooledBody;

/**
 * Multipart uploads with a CRC32C over the whole object. The caller sees to it that only one completion of an upload runs,
 * and that nothing is aborted after a completion was tried: stores lose objects otherwise.
 */
@ApplicationScoped
public class Multipart {

  private static final Map<String, String> CHECKSUM =
      Map.of("x-amz-checksum-algorithm", "CRC32C", "x-amz-checksum-type", "FULL_OBJECT");
  private static final Map<String, String> WRITE_ONCE = Map.of("If-None-Match", "*");

  private final MinioAsyncClient client;
  private final String bucket;
  private final BlobConfig config;

  @Inject
  Multipart(MinioAsyncClient client, S3Config s3, BlobConfig config) {
    this.client = client;
    this.bucket = s3.bucket();
    this.config = config;
  }

  /** A call of the SDK. */
  @FunctionalInterface
  private interface Call<T> {
    CompletableFuture<T> start() throws MinioException;
  }

  /** Opens a multipart upload and returns the store's id for it. */
  public String create(String key) {
    CreateMultipartUploadArgs args =
        in(CreateMultipartUploadArgs.builder(), key).headers(new Http.Headers(CHECKSUM)).build();
    return call(() -> client.createMultipartUpload(args)).result().uploadId();
  }

  /** Sends one part. */
  public void put(String key, String multipartId, int number, SpooledBody part) {
    try (RandomAccessFile file = new RandomAccessFile(part.file().toFile(), "r")) {
      UploadPartArgs args =
          in(UploadPartArgs.builder(), key).uploadId(multipartId).partNumber(number)
              .file(file, part.digests().size())
              .extraHeaders(Map.of("x-amz-checksum-crc32c", DigestHeaders.base64(part.digests().crc32c())))
              .build();
      call(() -> client.uploadPart(args));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts the store has, by number; none when it no longer knows the upload. */
  public List<StoredPart> parts(String key, String multipartId) {
    List<StoredPart> found = new ArrayList<>();
    int marker = 0;
    do {
      ListPartsResult page = page(key, multipartId, marker);
      page.parts().forEach(part -> found.add(new StoredPart(part.partNumber(), part.partSize(), part.etag())));
      // S3Proxy answers everything at once and does not know the marker, so it is sent only when there is one.
      marker = page.isTruncated() && page.nextPartNumberMarker() != null ? page.nextPartNumberMarker() : 0;
    } while (marker > 0);
    return found;
  }

  /** Makes the object of the parts; fails when the key is taken. */
  public void complete(String key, String multipartId, List<StoredPart> parts) {
    Part[] list = parts.stream().map(part -> new Part(part.number(), part.etag())).toArray(Part[]::new);
    CompleteMultipartUploadArgs args =
        in(CompleteMultipartUploadArgs.builder(), key).uploadId(multipartId).parts(list).maxRetries(0)
            .extraHeaders(WRITE_ONCE).build();
    call(() -> client.completeMultipartUpload(args));
  }

  /** Drops the parts; no error when the store no longer knows the upload. */
  public void abort(String key, String multipartId) {
    AbortMultipartUploadArgs args = in(AbortMultipartUploadArgs.builder(), key).uploadId(multipartId).build();
    try {
      call(() -> client.abortMultipartUpload(args));
    } catch (StoreUnavailableException e) {
      if (!(e.getCause() instanceof ErrorResponseException answer) || answer.response().code() != 404) {
        throw e;
      }
    }
  }

  private ListPartsResult page(String key, String multipartId, int marker) {
    ListPartsArgs.Builder args = in(ListPartsArgs.builder(), key).uploadId(multipartId);
    ListPartsArgs whole = (marker > 0 ? args.partNumberMarker(marker) : args).build();
    return call(() -> client.listParts(whole)).result();
  }

  private <B extends ObjectArgs.Builder<B, A>, A extends ObjectArgs> B in(B builder, String key) {
    return builder.bucket(bucket).object(key);
  }

  private <T> T call(Call<T> call) {
    try {
      return call.start().get(config.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new StoreUnavailableException(e.getCause());
    } catch (MinioException | TimeoutException e) {
      throw new StoreUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(e);
    }
  }
}
