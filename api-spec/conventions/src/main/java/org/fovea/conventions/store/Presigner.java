package org.fovea.conventions.store;

import io.minio.Signer;
import io.minio.Time;
import io.minio.errors.MinioException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Signs PUTs. Bound are key, length, checksum and the condition that nothing is there yet. Clients'
 * requests are signed for the endpoint they see, with credentials that can do nothing else. The
 * SDK's own presigning drops the length, so its signer is called directly.
 */
@ApplicationScoped
public class Presigner {

  private static final RequestBody NO_BODY = RequestBody.create(new byte[0], null);

  private final S3Config config;
  private final SigningKeys keys;
  private final Duration lifetime;

  @Inject
  Presigner(S3Config config, SigningKeys keys) {
    this.config = config;
    this.keys = keys;
    this.lifetime = config.urlLifetime();
  }

  /** Who signs, and where the request goes. */
  private record Signature(String endpoint, SigningKey key) {}

  /** A client's PUT of the whole object; the checksum is bound when the digest is known. */
  public SignedRequest put(String key, long size, Optional<String> sha256) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Length", Long.toString(size));
    headers.put("If-None-Match", "*");
    sha256.ifPresent(hex -> headers.put("x-amz-checksum-sha256", base64(hex)));
    Signature signature = client();
    return sign(signature, put(object(signature, key).build()), headers);
  }

  /** A client's PUT of one part; {@code crc32c} is lower-case hex. */
  public SignedRequest putPart(
      String key, String multipartId, int number, long size, String crc32c) {
    Signature signature = client();
    return part(signature, part(signature, key, multipartId, number), size, crc32c);
  }

  /** The service's own PUT of one part. */
  SignedRequest putPartFromHere(
      String key, String multipartId, int number, long size, String crc32c) {
    Signature own = new Signature(config.endpoint(), SigningKey.own(config));
    return part(own, part(own, key, multipartId, number), size, crc32c);
  }

  /** The service's own question which multipart uploads are open under a prefix. */
  String listUploads(String prefix) {
    Signature own = new Signature(config.endpoint(), SigningKey.own(config));
    HttpUrl url =
        HttpUrl.get(config.endpoint())
            .newBuilder()
            .addPathSegment(config.bucket())
            .addQueryParameter("uploads", "")
            .addQueryParameter("prefix", prefix)
            .build();
    return sign(own, new Request.Builder().url(url).get(), Map.of()).url();
  }

  private SignedRequest part(Signature signature, HttpUrl url, long size, String crc32c) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Length", Long.toString(size));
    headers.put("x-amz-checksum-crc32c", base64(crc32c));
    return sign(signature, put(url), headers);
  }

  private HttpUrl part(Signature signature, String key, String multipartId, int number) {
    return object(signature, key)
        .addQueryParameter("partNumber", Integer.toString(number))
        .addQueryParameter("uploadId", multipartId)
        .build();
  }

  private Signature client() {
    return new Signature(config.publicEndpoint().orElseGet(config::endpoint), keys.current());
  }

  private HttpUrl.Builder object(Signature signature, String key) {
    HttpUrl.Builder url =
        HttpUrl.get(signature.endpoint())
            .newBuilder()
            .addPathSegment(config.bucket())
            .addPathSegments(key);
    signature
        .key()
        .sessionToken()
        .ifPresent(token -> url.addQueryParameter("X-Amz-Security-Token", token));
    return url;
  }

  private static Request.Builder put(HttpUrl url) {
    return new Request.Builder().url(url).method("PUT", NO_BODY);
  }

  private SignedRequest sign(
      Signature signature, Request.Builder request, Map<String, String> headers) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    request.header("Host", host(request.build().url()));
    request.header("X-Amz-Date", now.format(Time.AMZ_DATE_FORMAT));
    headers.forEach(request::header);
    try {
      HttpUrl signed =
          Signer.presignV4(
              request.build(),
              config.region(),
              signature.key().accessKey(),
              signature.key().secretKey(),
              (int) lifetime.toSeconds());
      return new SignedRequest(signed.toString(), headers, now.toInstant().plus(lifetime));
    } catch (MinioException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static String host(HttpUrl url) {
    boolean usual = HttpUrl.defaultPort(url.scheme()) == url.port();
    return usual ? url.host() : url.host() + ":" + url.port();
  }
}
