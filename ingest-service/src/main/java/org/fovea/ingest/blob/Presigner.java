package org.fovea.ingest.blob;

import io.minio.Signer;
import io.minio.Time;
import io.minio.errors.MinioException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * Signs PUTs. Bound are key, length, checksum and the condition that nothing is there yet. Clients'
 * requests are signed for the endpoint they see, with credentials that can do nothing else. The
 * SDK's own presigning drops the length, so its signer is called directly.
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

  /** Who signs, and where the request goes. */
  private record Signature(String endpoint, String accessKey, String secretKey) {}

  /** A client's PUT of the whole object; the checksum is bound when the digest is known. */
  public SignedRequest put(String key, long size, Optional<String> sha256) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Length", Long.toString(size));
    headers.put("If-None-Match", "*");
    sha256.ifPresent(hex -> headers.put("x-amz-checksum-sha256", DigestHeaders.base64(hex)));
    Signature signature = client();
    return sign(signature, object(signature, key).build(), headers);
  }

  /** A client's PUT of one part; {@code crc32c} is lower-case hex. */
  public SignedRequest putPart(
      String key, String multipartId, int number, long size, String crc32c) {
    return part(client(), part(client(), key, multipartId, number), size, crc32c);
  }

  /** The service's own PUT of one part. */
  SignedRequest putPartFromHere(
      String key, String multipartId, int number, long size, String crc32c) {
    Signature own = new Signature(s3.endpoint(), s3.accessKey(), s3.secretKey());
    return part(own, part(own, key, multipartId, number), size, crc32c);
  }

  private SignedRequest part(Signature signature, HttpUrl url, long size, String crc32c) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Length", Long.toString(size));
    headers.put("x-amz-checksum-crc32c", DigestHeaders.base64(crc32c));
    return sign(signature, url, headers);
  }

  private HttpUrl part(Signature signature, String key, String multipartId, int number) {
    return object(signature, key)
        .addQueryParameter("partNumber", Integer.toString(number))
        .addQueryParameter("uploadId", multipartId)
        .build();
  }

  private Signature client() {
    return new Signature(
        s3.publicEndpoint().orElseGet(s3::endpoint),
        s3.signingAccessKey().orElseGet(s3::accessKey),
        s3.signingSecretKey().orElseGet(s3::secretKey));
  }

  private HttpUrl.Builder object(Signature signature, String key) {
    return HttpUrl.get(signature.endpoint())
        .newBuilder()
        .addPathSegment(s3.bucket())
        .addPathSegments(key);
  }

  private SignedRequest sign(Signature signature, HttpUrl url, Map<String, String> headers) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    Request.Builder request = new Request.Builder().url(url).method("PUT", NO_BODY);
    request.header("Host", host(url));
    request.header("X-Amz-Date", now.format(Time.AMZ_DATE_FORMAT));
    headers.forEach(request::header);
    try {
      int seconds = (int) config.urlLifetime().toSeconds();
      HttpUrl signed =
          Signer.presignV4(
              request.build(), s3.region(), signature.accessKey(), signature.secretKey(), seconds);
      return new SignedRequest(
          signed.toString(), headers, now.toInstant().plus(config.urlLifetime()));
    } catch (MinioException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private static String host(HttpUrl url) {
    boolean usual = HttpUrl.defaultPort(url.scheme()) == url.port();
    return usual ? url.host() : url.host() + ":" + url.port();
  }
}
