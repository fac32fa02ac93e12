package org.fovea.download.bytes;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The {@code Repr-Digest} header (RFC 9530): the digest of the whole representation, whatever part
 * is sent.
 */
public final class ReprDigest {

  private ReprDigest() {}

  /** The header for a lower-case hex SHA-256. */
  public static String ofSha256(String hex) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
  }
}
