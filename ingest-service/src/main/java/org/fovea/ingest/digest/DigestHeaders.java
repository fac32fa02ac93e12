package org.fovea.ingest.digest;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.problem.IngestProblem;

/**
 * {@code Content-Digest} and {@code Repr-Digest} (RFC 9530): only {@code sha-256} is read, other
 * algorithms pass by.
 */
public final class DigestHeaders {

  private static final Pattern SHA_256 =
      Pattern.compile("(?:^|,)\\s*sha-256=:([^:]*):\\s*(?=,|;|$)");

  private DigestHeaders() {}

  /**
   * The lower-case hex SHA-256 that the headers give; either may be absent.
   *
   * @throws ProblemException 400 when one cannot be read or they differ
   */
  public static Optional<String> sha256(
      Optional<String> contentDigest, Optional<String> reprDigest) {
    Optional<String> content = contentDigest.flatMap(DigestHeaders::sha256);
    Optional<String> representation = reprDigest.flatMap(DigestHeaders::sha256);
    if (content.isPresent() && representation.isPresent() && !content.equals(representation)) {
      throw new ProblemException(
          IngestProblem.INVALID_DIGEST,
          "Content-Digest and Repr-Digest differ, but the body is the whole file.");
    }
    return content.or(() -> representation);
  }

  /** The header value for a lower-case hex SHA-256. */
  public static String format(String sha256) {
    return "sha-256=:" + base64(sha256) + ":";
  }

  /** A lower-case hex digest in base64, as S3 and RFC 9530 write it. */
  public static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static Optional<String> sha256(String header) {
    Matcher field = SHA_256.matcher(header);
    if (!field.find()) {
      return Optional.empty();
    }
    try {
      byte[] digest = Base64.getDecoder().decode(field.group(1));
      if (digest.length == 32) {
        return Optional.of(HexFormat.of().formatHex(digest));
      }
    } catch (IllegalArgumentException e) {
      // Not base64: refused below like a digest of the wrong length.
    }
    throw new ProblemException(
        IngestProblem.INVALID_DIGEST, "sha-256 needs the base64 of 32 bytes between colons.");
  }
}
