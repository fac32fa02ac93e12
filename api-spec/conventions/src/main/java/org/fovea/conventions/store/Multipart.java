package org.fovea.conventions.store;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http;
import io.minio.ListPartsArgs;
import io.minio.MinioAsyncClient;
import io.minio.ObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.ListPartsResult;
import io.minio.messages.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Multipart uploads with a CRC32C over the whole object. The caller sees to it that only one
 * completion of an upload runs, and that nothing is aborted after a completion was tried: stores
 * lose objects otherwise.
 */
@ApplicationScoped
public class Multipart {

  private static final Map<String, String> CHECKSUM =
      Map.of("x-amz-checksum-algorithm", "CRC32C", "x-amz-checksum-type", "FULL_OBJECT");
  private static final Map<String, String> WRITE_ONCE = Map.of("If-None-Match", "*");

  private static final int PARTS_A_PAGE = 1_000;
  private static final Duration PART_TIMEOUT = Duration.ofMinutes(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final MinioAsyncClient client;
  private final MinioAsyncClient once;
  private final Presigner presigner;
  private final String bucket;
  private final Duration callTimeout;

  @Inject
  Multipart(MinioAsyncClient client, Presigner presigner, S3Config config) {
    this.client = client;
    this.once = ObjectStores.sendingOnce(config);
    this.presigner = presigner;
    this.bucket = config.bucket();
    this.callTimeout = config.callTimeout();
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

  /**
   * Sends one part from disk. Goes by a signed request like a client's, because the SDK wants a
   * part in memory.
   *
   * @param crc32c of the part, lower-case hex
   */
  public void put(String key, String multipartId, int number, Path part, String crc32c) {
    SignedRequest signed =
        presigner.putPartFromHere(key, multipartId, number, S3ObjectStore.sizeOf(part), crc32c);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(signed.url())).timeout(PART_TIMEOUT);
    signed.headers().forEach((name, value) -> setHeader(request, name, value));
    try {
      int status =
          http.send(
                  request.PUT(HttpRequest.BodyPublishers.ofFile(part)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status != 200) {
        throw new StoreUnavailableException(new IOException("part refused with " + status));
      }
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(e);
    }
  }

  private static void setHeader(HttpRequest.Builder request, String name, String value) {
    // The HTTP client sends the length itself and lets nobody else set it.
    if (!name.equals("Content-Length")) {
      request.header(name, value);
    }
  }

  /** The parts the store has, by number; none when it no longer knows the upload. */
  public List<StoredPart> parts(String key, String multipartId) {
    List<StoredPart> found = new ArrayList<>();
    int marker = 0;
    do {
      ListPartsResult page = page(key, multipartId, marker);
      page.parts().forEach(part -> found.add(stored(part)));
      // S3Proxy answers everything at once and does not know the marker, so it is sent only when
      // there is one.
      marker =
          page.isTruncated() && page.nextPartNumberMarker() != null
              ? page.nextPartNumberMarker()
              : 0;
    } while (marker > 0);
    return found;
  }

  /**
   * Makes the object of the parts; fails when the key is taken. Is sent once: whoever got no answer
   * looks whether the object is there before asking again.
   */
  public void complete(String key, String multipartId, List<StoredPart> parts) {
    Part[] list = parts.stream().map(part -> part(part)).toArray(Part[]::new);
    CompleteMultipartUploadArgs args =
        in(CompleteMultipartUploadArgs.builder(), key)
            .uploadId(multipartId)
            .parts(list)
            .maxRetries(0)
            .extraHeaders(WRITE_ONCE)
            .build();
    call(() -> once.completeMultipartUpload(args));
  }

  /** Drops the parts; no error when the store no longer knows the upload. */
  public void abort(String key, String multipartId) {
    AbortMultipartUploadArgs args =
        in(AbortMultipartUploadArgs.builder(), key).uploadId(multipartId).build();
    try {
      call(() -> client.abortMultipartUpload(args));
    } catch (StoreUnavailableException e) {
      if (!(e.getCause() instanceof ErrorResponseException answer)
          || answer.response().code() != 404) {
        throw e;
      }
    }
  }

  private static StoredPart stored(Part part) {
    return new StoredPart(
        part.partNumber(),
        part.partSize(),
        part.etag(),
        Optional.ofNullable(part.checksumCRC32C()));
  }

  /** A store that has given a part's checksum wants it back. */
  private static Part part(StoredPart part) {
    return new Part(part.number(), part.etag(), null, part.crc32c().orElse(null), null, null, null);
  }

  private ListPartsResult page(String key, String multipartId, int marker) {
    ListPartsArgs.Builder args =
        in(ListPartsArgs.builder(), key).uploadId(multipartId).maxParts(PARTS_A_PAGE);
    ListPartsArgs whole = (marker > 0 ? args.partNumberMarker(marker) : args).build();
    return call(() -> client.listParts(whole)).result();
  }

  private <B extends ObjectArgs.Builder<B, A>, A extends ObjectArgs> B in(B builder, String key) {
    return builder.bucket(bucket).object(key);
  }

  private <T> T call(Call<T> call) {
    try {
      return call.start().get(callTimeout.toMillis(), TimeUnit.MILLISECONDS);
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
