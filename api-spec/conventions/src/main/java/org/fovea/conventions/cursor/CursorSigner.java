package org.fovea.conventions.cursor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under a key derived from the master secret for cursors alone. */
final class CursorSigner {

  private static final String HMAC = "HmacSHA256";
  private static final byte[] PURPOSE = "fovea cursor v1".getBytes(StandardCharsets.UTF_8);

  private final SecretKeySpec key;

  CursorSigner(String secret) {
    this.key =
        new SecretKeySpec(
            mac(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC), PURPOSE), HMAC);
  }

  byte[] sign(String scope, String caller, byte[] payload) {
    byte[] bound =
        (scope.length() + ":" + scope + caller.length() + ":" + caller)
            .getBytes(StandardCharsets.UTF_8);
    return mac(key, bound, payload);
  }

  private static byte[] mac(SecretKeySpec key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
