package org.fovea.conventions.store;

import io.minio.credentials.AssumeRoleProvider;
import io.minio.credentials.Credentials;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.security.ProviderException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Asks the store for credentials that can put objects and parts under {@code blobs/} and do nothing
 * else (STS AssumeRole with a policy of its own). Headers are denied that a client could add beside
 * a good signature, since the signature does not cover what was not there when it was made: a copy
 * source would read, or overwrite with, another object; a storage class or a key of their own would
 * weaken how theirs is kept.
 */
final class TemporaryKeys {

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** The name of a condition key is that of the header it looks at. */
  private static final List<String> DENIED_HEADERS =
      List.of(
          "x-amz-copy-source",
          "x-amz-storage-class",
          "x-amz-server-side-encryption",
          "x-amz-server-side-encryption-customer-algorithm");

  private static final String ALLOW =
      """
      {"Effect": "Allow", "Action": ["s3:PutObject"], "Resource": ["arn:aws:s3:::%s/blobs/*"]}\
      """;
  private static final String DENY =
      """
      {"Effect": "Deny", "Action": ["s3:PutObject"], "Resource": ["arn:aws:s3:::%s/*"],
       "Condition": {"Null": {"s3:%s": ["false"]}}}\
      """;

  private final S3Config config;
  private final OkHttpClient http =
      new OkHttpClient.Builder().addInterceptor(TemporaryKeys::failures).build();

  TemporaryKeys(S3Config config) {
    this.config = config;
  }

  /** How long credentials given now can sign URLs that are good for their whole lifetime. */
  Duration usable() {
    return lifetime().minus(config.urlLifetime()).minus(MARGIN);
  }

  /**
   * New credentials, none when the store does not give any.
   *
   * @throws StoreUnavailableException when the store did not answer, or that it cannot now
   */
  Optional<SigningKey> ask() {
    try {
      Credentials given = provider().fetch();
      return Optional.of(
          new SigningKey(given.accessKey(), given.secretKey(), Optional.of(given.sessionToken())));
    } catch (ProviderException e) {
      if (e.getCause() instanceof IOException) {
        throw new StoreUnavailableException(e);
      }
      return Optional.empty();
    } catch (MinioException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private AssumeRoleProvider provider() throws MinioException {
    return new AssumeRoleProvider(
        config.endpoint(),
        config.accessKey(),
        config.secretKey(),
        (int) lifetime().toSeconds(),
        policy(config.bucket()),
        config.region(),
        null,
        null,
        null,
        http);
  }

  private static String policy(String bucket) {
    Stream<String> denied = DENIED_HEADERS.stream().map(header -> DENY.formatted(bucket, header));
    return Stream.concat(Stream.of(ALLOW.formatted(bucket)), denied)
        .collect(Collectors.joining(",", "{\"Version\": \"2012-10-17\", \"Statement\": [", "]}"));
  }

  private Duration lifetime() {
    Duration twice = config.urlLifetime().multipliedBy(2);
    Duration atLeast = twice.compareTo(SHORTEST) < 0 ? SHORTEST : twice;
    return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
  }

  /** A store that fails must not be taken for one that gives no credentials. */
  private static Response failures(Interceptor.Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request());
    if (answer.code() >= 500 && answer.code() != 501) {
      answer.close();
      throw new IOException("the store answered " + answer.code());
    }
    return answer;
  }
}
