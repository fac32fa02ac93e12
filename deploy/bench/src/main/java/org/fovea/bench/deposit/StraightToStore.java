package org.fovea.bench.deposit;

import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.errors.MinioException;
import io.minio.messages.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fovea.bench.frame.Instance;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.deposit.Slice;

/**
 * The client of {@code deploy/cli} without a Fovea: as many at once, the same HTTP client, bodies
 * and parts, to URLs signed here.
 */
final class StraightToStore {
  private static final int AT_ONCE = 8;
  private static final long PART = 64L << 20;
  private static final String REGION = "us-east-1";

  private final Instance.Store store;
  private final MinioAsyncClient client;
  private final HttpClient http = Connection.http().build();

  StraightToStore(Instance.Store store) {
    this.store = store;
    this.client =
        MinioAsyncClient.builder()
            .endpoint(store.endpoint())
            .credentials(store.accessKey(), store.secretKey())
            .region(REGION)
            .build();
  }

  void send(List<Path> files) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> sent = new ArrayList<>();
      for (Path file : files) {
        sent.add(
            workers.submit(
                () -> {
                  send(file);
                  return file;
                }));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void send(Path file) throws Exception {
    String key = "bench/" + UUID.randomUUID();
    long size = Files.size(file);
    if (size <= PART) {
      put(file, 0, size, url(key, Map.of()));
      return;
    }
    String upload = create(key);
    List<Part> parts = new ArrayList<>();
    for (long offset = 0; offset < size; offset += PART) {
      int number = parts.size() + 1;
      Map<String, String> query = Map.of("partNumber", String.valueOf(number), "uploadId", upload);
      String tag = put(file, offset, Math.min(PART, size - offset), url(key, query));
      parts.add(new Part(number, tag));
    }
    complete(key, upload, parts);
  }

  private String put(Path file, long offset, long length, String url)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(url))
                .PUT(Slice.publisher(file, offset, length))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.headers().firstValue("etag").orElseThrow();
  }

  private String url(String key, Map<String, String> query) throws MinioException {
    return client.getPresignedObjectUrl(
        GetPresignedObjectUrlArgs.builder()
            .method(Http.Method.PUT)
            .bucket(store.bucket())
            .object(key)
            .extraQueryParams(query)
            .build());
  }

  private String create(String key) throws Exception {
    return client
        .createMultipartUpload(
            CreateMultipartUploadArgs.builder().bucket(store.bucket()).object(key).build())
        .get()
        .result()
        .uploadId();
  }

  private void complete(String key, String upload, List<Part> parts) throws Exception {
    client
        .completeMultipartUpload(
            CompleteMultipartUploadArgs.builder()
                .bucket(store.bucket())
                .object(key)
                .uploadId(upload)
                .parts(parts.toArray(Part[]::new))
                .build())
        .get();
  }
}
