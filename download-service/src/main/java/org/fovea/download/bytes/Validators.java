package org.fovea.download.bytes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * What tells one representation from another.
 *
 * @param etag strong, with its quotes
 * @param lastModified to the second, absent when nobody knows it
 */
public record Validators(String etag, Optional<Instant> lastModified) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  public Validators {
    lastModified = lastModified.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Those of bytes that hash to this lower-case hex SHA-256. */
  public static Validators ofSha256(String sha256, Optional<Instant> lastModified) {
    return new Validators("\"sha256-" + sha256 + "\"", lastModified);
  }

  /** Those of something made from what {@code digest} names. */
  public static Validators ofDerived(String kind, String digest) {
    return new Validators("\"" + kind + "-" + digest + "\"", Optional.empty());
  }

  /** Writes an instant as HTTP writes dates. */
  public static String httpDate(Instant time) {
    return HTTP_DATE.format(time);
  }

  /** Reads a date as HTTP writes it; anything else is no date. */
  static Optional<Instant> parseHttpDate(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
