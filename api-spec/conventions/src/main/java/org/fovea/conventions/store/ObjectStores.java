package org.fovea.conventions.store;

import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Connects to an object store outside of CDI: tools and tests. */
public final class ObjectStores {

  static final long CONNECT_MILLIS = Duration.ofSeconds(5).toMillis();

  private ObjectStores() {}

  public static ObjectStore connect(S3Config config) {
    return new S3ObjectStore(client(config), config);
  }

  public static Presigner presigner(S3Config config) {
    return new Presigner(config, new SigningKeys(config));
  }

  /** What signs clients' requests now. */
  public static SigningKey signingKey(S3Config config) {
    return new SigningKeys(config).current();
  }

  public static Multipart multipart(S3Config config) {
    return new Multipart(asyncClient(config), presigner(config), config);
  }

  static MinioClient client(S3Config config) {
    MinioClient client =
        MinioClient.builder()
            .endpoint(config.endpoint())
            .region(config.region())
            .credentials(config.accessKey(), config.secretKey())
            .httpClient(http(config), true)
            .build();
    long stall = config.stallTimeout().toMillis();
    client.setTimeout(CONNECT_MILLIS, stall, stall);
    return client;
  }

  static MinioAsyncClient asyncClient(S3Config config) {
    MinioAsyncClient client = async(config).httpClient(http(config), true).build();
    long stall = config.stallTimeout().toMillis();
    client.setTimeout(CONNECT_MILLIS, stall, stall);
    return client;
  }

  /** Whether services speak TLS with the store. */
  static boolean withTls(S3Config config) {
    return config.endpoint().startsWith("https:");
  }

  /**
   * As the SDK makes it. For a store without TLS no certificates are read, which takes each service
   * a good part of a second at its start.
   */
  private static OkHttpClient http(S3Config config) {
    return withTls(config)
        ? Http.newDefaultClient()
        : new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .addInterceptor(new Http.StatusRetryInterceptor())
            .build();
  }

  /**
   * The SDK's own HTTP client sends a call again after a 5xx or a lost connection. Every call gets
   * a fresh connection: of a kept one nobody can tell whether the store has closed it meanwhile.
   */
  static MinioAsyncClient sendingOnce(S3Config config) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .connectTimeout(Duration.ofMillis(CONNECT_MILLIS))
            .readTimeout(config.callTimeout())
            .writeTimeout(config.callTimeout())
            .build();
    return async(config).httpClient(http, true).build();
  }

  private static MinioAsyncClient.Builder async(S3Config config) {
    return MinioAsyncClient.builder()
        .endpoint(config.endpoint())
        .region(config.region())
        .credentials(config.accessKey(), config.secretKey());
  }
}
