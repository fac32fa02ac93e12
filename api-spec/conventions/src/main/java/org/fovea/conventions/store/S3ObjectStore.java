package org.fovea.conventions.store;

import io.minio.MinioClient;
import io.minio.ObjectArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Any S3 API: bytes are read by {@link ObjectGet}, all else is called through the MinIO SDK. */
@ApplicationScoped
class S3ObjectStore implements ObjectStore {

  /** One part for everything, since a multipart upload does not carry the write-once condition. */
  private static final long ONE_PART = 5L << 30;

  private static final long SMALLEST_PART = 5L << 20;
  private static final Map<String, String> WRITE_ONCE = Map.of("If-None-Match", "*");

  private final MinioClient client;
  private final ObjectGet get;
  private final String bucket;
  private final Duration longestStep;

  @Inject
  S3ObjectStore(MinioClient client, S3Config config) {
    this.client = client;
    this.bucket = config.bucket();
    this.longestStep = config.stallTimeout();
    this.get = new ObjectGet(config);
  }

  /** A call of the SDK. */
  @FunctionalInterface
  private interface Call<T> {
    T run() throws MinioException, IOException;
  }

  @Override
  public Stored put(String key, byte[] bytes, String mediaType) {
    PutObjectArgs args =
        in(PutObjectArgs.builder(), key)
            .data(bytes, bytes.length)
            .contentType(mediaType)
            .extraHeaders(WRITE_ONCE)
            .build();
    call(key, () -> client.putObject(args));
    return new Stored(key, bytes.length);
  }

  @Override
  public Stored put(String key, Path file, String mediaType) {
    long size = sizeOf(file);
    call(key, () -> client.uploadObject(upload(key, file, size, mediaType)));
    return new Stored(key, size);
  }

  @Override
  public InputStream open(String key) {
    // A range of an empty object is an error, so the beginning is asked for without one.
    return ResumedRead.of(
        position -> position == 0 ? get.whole(key) : get.from(key, position), longestStep);
  }

  @Override
  public InputStream open(String key, long offset, long length) {
    if (length == 0) {
      return InputStream.nullInputStream();
    }
    return ResumedRead.of(
        position -> get.range(key, offset + position, offset + length - 1), longestStep);
  }

  @Override
  public Optional<Stat> stat(String key) {
    StatObjectArgs args = in(StatObjectArgs.builder(), key).build();
    try {
      return Optional.of(stat(key, call(key, () -> client.statObject(args))));
    } catch (ObjectMissingException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(String key) {
    RemoveObjectArgs args = in(RemoveObjectArgs.builder(), key).build();
    call(
        key,
        () -> {
          client.removeObject(args);
          return key;
        });
  }

  private <B extends ObjectArgs.Builder<B, A>, A extends ObjectArgs> B in(B builder, String key) {
    return builder.bucket(bucket).object(key);
  }

  private UploadObjectArgs upload(String key, Path file, long size, String mediaType)
      throws MinioException {
    if (size > ONE_PART) {
      throw new IllegalArgumentException("larger than one part: " + file);
    }
    return in(UploadObjectArgs.builder(), key)
        .filename(file.toString(), Math.max(size, SMALLEST_PART))
        .contentType(mediaType)
        .extraHeaders(WRITE_ONCE)
        .build();
  }

  private static Stat stat(String key, StatObjectResponse answer) {
    return new Stat(
        key, answer.size(), answer.etag(), answer.contentType(), answer.lastModified().toInstant());
  }

  static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T call(String key, Call<T> call) {
    try {
      return call.run();
    } catch (MinioException e) {
      throw StoreErrors.translate(key, e);
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    } catch (IllegalStateException e) {
      throw StoreErrors.translate(e);
    }
  }
}
