package org.fovea.conventions.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The text of an API key, {@code fov_<id>_<secret>}. It is shown once and never stored; what is
 * stored is {@link #sha256()}.
 *
 * @param id public part, lower-case letters and digits
 * @param text the whole key
 */
public record ApiKeyText(String id, String text) {

  public static final String PREFIX = "fov_";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new key with 256 random bits. */
  public static ApiKeyText random() {
    byte[] bytes = new byte[40];
    RANDOM.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes, 0, 8).toLowerCase(Locale.ROOT);
    byte[] secret = java.util.Arrays.copyOfRange(bytes, 8, bytes.length);
    return new ApiKeyText(
        id, PREFIX + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Lower-case hex SHA-256 of the whole key text. */
  public String sha256() {
    return sha256(text);
  }

  /** Lower-case hex SHA-256 of any text's UTF-8 bytes. */
  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + id + "_…";
  }
}
