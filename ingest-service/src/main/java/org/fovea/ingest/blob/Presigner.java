package org.fovea.ingest.blob;

import io.minio.Signer;
import io.minio.Time;
import io.minio.errors.MinioException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.fovea.conventions.store.S3Config;
import org.fovea.ingest.digest.DigestHeaders;

/**
 * Signs clients' PUTs with credentials that can do nothing else. Bound are key, length, checksum and the condition that
 * nothing is there yet. The SDK's own presigning drops the length, so its signer is called directly.
 */
@ApplicationScoped
public class Presigner {

  private static final RequestBody NO_BODY = RequestBody.create(new byte[0], null);

  private final S3Config s3;
  private final BlobConfig config;

  @Inject
  Presigner(S3Config s3, BlobConfig config) {
    this.s3 = s3;
    this.config = config;
  }

  /** A PUT of the whole object; the checksum is bound when the digest is known. */
  public SignedRequest put(String key, long size, Optional<String> sha256) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Length", Long.toString(size));
    headers.put("If-None-Match", "*");
    sha256.ifPresent(hex -> headers.put("x-amz-checksum-sha256", DigestHeaders.base64(hex)));
    return sign(object(key).build(), headers);
  }

  /** A PUT of one part; {@code crc32c} is lower-case hex. */
  public SignedRequest putPart(String key, String multipartId, int number, long size, String crc32c) {
    HttpUrl url =
        object(key).addQueryParameter("partNumber", Integer.toString(number))
            .addQueryParameter("uploadId", multipartId).build();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Length", Long.toString(size));
    headers.put("x-amz-checksum-crc32c", DigestHeaders.base64(crc32c));
    return sign(url, headers);
  }

  private HttpUrl.Builder object(String key) {
    HttpUrl endpoint = HttpUrl.get(s3.publicEndpoint().orElseGet(s3::endpoint));
    return endpoint.newBuilder().addPathSegment(s3.bucket()).addPathSegments(key);
  }

  private SignedRequest sign(HttpUrl url, Map<String, String> headers) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    Request.Builder request = new Request.Builder().url(url).method("PUT", NO_BODY);
    request.header("Host", HttpUrl.defaultPort(url.scheme()) == url.port() ? url.host() : url.host() + ":" + url.port());
    request.header("X-Amz-Date", now.format(Time.AMZ_DATE_FORMAT));
    headers.forEach(request::header);
    try {
      HttpUrl signed =
          Signer.presignV4(
              request.build(),
              s3.region(),
              s3.signingAccessKey().orElseGet(s3::accessKey),
              s3.signingSecretKey().orElseGet(s3::secretKey),
              (int) config.urlLifetime().toSeconds());
      return new SignedRequest(signed.toString(), headers, expiry(now));
    } catch (MinioException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private Instant expiry(ZonedDateTime now) {
    return now.toInstant().plus(config.urlLifetime());
  }
}
