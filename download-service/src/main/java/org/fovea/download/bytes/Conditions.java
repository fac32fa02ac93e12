package org.fovea.download.bytes;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/** The conditions and the range of a request, judged in the order of RFC 9110, section 13.2.2. */
public record Conditions(
    Optional<String> ifMatch,
    Optional<String> ifUnmodifiedSince,
    Optional<String> ifNoneMatch,
    Optional<String> ifModifiedSince,
    Optional<String> ifRange,
    Optional<String> range) {

  public static final Conditions NONE =
      new Conditions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Reads them from the headers of a request. */
  public static Conditions of(HttpHeaders headers) {
    return new Conditions(
        header(headers, HttpHeaders.IF_MATCH),
        header(headers, HttpHeaders.IF_UNMODIFIED_SINCE),
        header(headers, HttpHeaders.IF_NONE_MATCH),
        header(headers, HttpHeaders.IF_MODIFIED_SINCE),
        header(headers, "If-Range"),
        header(headers, "Range"));
  }

  /** The same without a range, which only {@code GET} knows. */
  public Conditions withoutRange() {
    return new Conditions(
        ifMatch,
        ifUnmodifiedSince,
        ifNoneMatch,
        ifModifiedSince,
        Optional.empty(),
        Optional.empty());
  }

  /** What to answer for a representation with these validators and so many bytes. */
  public Verdict judge(Validators validators, long length) {
    if (!mayProceed(validators)) {
      return new Verdict.PreconditionFailed();
    }
    if (isUnchanged(validators)) {
      return new Verdict.NotModified();
    }
    return new Verdict.Send(
        range
            .filter(r -> rangeHolds(validators))
            .map(r -> ByteRange.parse(r, length))
            .orElse(new ByteRange.Whole()));
  }

  private boolean mayProceed(Validators validators) {
    if (ifMatch.isPresent()) {
      return EntityTags.parse(ifMatch.get()).holdStrongly(validators.etag());
    }
    return !both(ifUnmodifiedSince, validators, (given, changed) -> changed.isAfter(given));
  }

  private boolean isUnchanged(Validators validators) {
    if (ifNoneMatch.isPresent()) {
      return EntityTags.parse(ifNoneMatch.get()).holdWeakly(validators.etag());
    }
    return both(ifModifiedSince, validators, (given, changed) -> !changed.isAfter(given));
  }

  private boolean rangeHolds(Validators validators) {
    return ifRange.isEmpty()
        || ifRange.get().strip().equals(validators.etag())
        || both(ifRange, validators, Instant::equals);
  }

  private static boolean both(Optional<String> date, Validators validators, Comparison comparison) {
    Optional<Instant> given = date.flatMap(Validators::parseHttpDate);
    return given.isPresent()
        && validators
            .lastModified()
            .filter(changed -> comparison.holds(given.get(), changed))
            .isPresent();
  }

  private static Optional<String> header(HttpHeaders headers, String name) {
    return Optional.ofNullable(headers.getHeaderString(name));
  }

  @FunctionalInterface
  private interface Comparison {
    boolean holds(Instant given, Instant changed);
  }
}
