package org.fovea.conventions.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the service's own GETs (AWS Signature Version 4, header form, unsigned payload). The SDK's
 * signer makes the key of the day anew for each request, which took a sixth of the time that a
 * small file takes to serve; here it is kept until the day is over.
 */
final class OwnSignature {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String PAYLOAD = "UNSIGNED-PAYLOAD";
  private static final String HEADERS = "host;x-amz-content-sha256;x-amz-date";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final SigningKey key;
  private final String region;
  private final InstantSource clock;
  private volatile Day day = new Day("", new byte[0]);

  OwnSignature(S3Config config, InstantSource clock) {
    this.key = SigningKey.own(config);
    this.region = config.region();
    this.clock = clock;
  }

  /** The key that signs on one day. */
  private record Day(String date, byte[] key) {}

  /**
   * What the GET carries besides.
   *
   * @param host as in the Host header
   * @param path as in the request line
   */
  Map<String, String> headers(String host, String path) {
    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
    String time = TIME.format(now);
    Day today = today(DATE.format(now));
    String scope = today.date() + "/" + region + "/s3/aws4_request";
    String text =
        String.join("\n", ALGORITHM, time, scope, hex(sha256(canonical(host, path, time))));
    String authorization =
        (ALGORITHM + " Credential=" + key.accessKey() + "/" + scope)
            + (", SignedHeaders=" + HEADERS)
            + (", Signature=" + hex(hmac(today.key(), text)));
    return Map.of(
        "x-amz-date", time, "x-amz-content-sha256", PAYLOAD, "Authorization", authorization);
  }

  private static String canonical(String host, String path, String time) {
    return String.join(
        "\n",
        "GET",
        path,
        "",
        "host:" + host,
        "x-amz-content-sha256:" + PAYLOAD,
        "x-amz-date:" + time,
        "",
        HEADERS,
        PAYLOAD);
  }

  private Day today(String date) {
    Day held = day;
    if (held.date().equals(date)) {
      return held;
    }
    byte[] first = ("AWS4" + key.secretKey()).getBytes(StandardCharsets.UTF_8);
    Day begun = new Day(date, hmac(hmac(hmac(hmac(first, date), region), "s3"), "aws4_request"));
    day = begun;
    return begun;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
