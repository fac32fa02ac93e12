package org.fovea.bench.serve;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.UploadObjectArgs;
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
import org.fovea.bench.frame.Outside;
import org.fovea.cli.connect.Waits;

/** A MinIO of the bench's own, with a bucket for Fovea and one for the peer. */
record Minio(Process process, String endpoint, MinioClient client) implements AutoCloseable {
  private static final String KEY = "bench";
  private static final String SECRET = "bench-secret";
  private static final String FOR_FOVEA = "fovea";
  private static final String FOR_PEER = "peer";
  private static final String REGION = "us-east-1";
  private static final int TRIES = 300;
  private static final long PAUSE_MS = 100;

  static Minio start(Path program, Path folder) throws Exception {
    Files.createDirectories(folder);
    String address = "127.0.0.1:" + Outside.freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(), "server", "--address", address, folder.resolve("data").toString());
    builder.environment().putAll(Map.of("MINIO_ROOT_USER", KEY, "MINIO_ROOT_PASSWORD", SECRET));
    builder.environment().putAll(Map.of("MINIO_BROWSER", "off", "MINIO_UPDATE", "off"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    Process process = builder.start();
    String endpoint = "http://" + address;
    awaitReady(endpoint);
    MinioClient client =
        MinioClient.builder().endpoint(endpoint).credentials(KEY, SECRET).region(REGION).build();
    for (String bucket : List.of(FOR_FOVEA, FOR_PEER)) {
      client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
    }
    return new Minio(process, endpoint, client);
  }

  private static void awaitReady(String endpoint) throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(endpoint + "/minio/health/ready")).build();
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      Waits.pause(PAUSE_MS);
    }
    throw new IllegalStateException("MinIO did not start at " + endpoint);
  }

  /** What {@code deploy/fovea} is told of it. */
  Map<String, String> settings() {
    return Map.of(
        "FOVEA_S3_ENDPOINT", endpoint,
        "FOVEA_S3_REGION", REGION,
        "FOVEA_S3_BUCKET", FOR_FOVEA,
        "FOVEA_S3_ACCESS_KEY", KEY,
        "FOVEA_S3_SECRET_KEY", SECRET);
  }

  /** Puts the files below a folder into the peer's bucket, and signs an address for each. */
  List<String> put(Path folder, List<Path> files) throws Exception {
    List<String> addresses = new ArrayList<>();
    for (Path file : files) {
      String key = folder.getFileName() + "/" + folder.relativize(file);
      client.uploadObject(
          UploadObjectArgs.builder()
              .bucket(FOR_PEER)
              .object(key)
              .filename(file.toString())
              .build());
      addresses.add(
          client.getPresignedObjectUrl(
              GetPresignedObjectUrlArgs.builder()
                  .method(Http.Method.GET)
                  .bucket(FOR_PEER)
                  .object(key)
                  .build()));
    }
    return addresses;
  }

  @Override
  public void close() throws Exception {
    client.close();
    process.destroy();
    process.waitFor();
  }
}
