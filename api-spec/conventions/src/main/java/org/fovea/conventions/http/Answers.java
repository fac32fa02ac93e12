package org.fovea.conventions.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Status and headers of the answer to the current request, for resources that return plain bodies.
 */
@RequestScoped
public class Answers {

  private final Map<String, String> headers = new LinkedHashMap<>();
  private int status;

  /** Status of the answer when the method returns normally. */
  public Answers status(int newStatus) {
    status = newStatus;
    return this;
  }

  /** A header of the answer; setting it again replaces it. */
  public Answers header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /**
   * A strong ETag; {@code tag} without quotes. A GET whose {@code If-None-Match} holds it is
   * answered 304 without a body.
   */
  public Answers etag(String tag) {
    return header("ETag", Preconditions.quoted(tag));
  }

  /** {@code 201} with the URL of what was made. */
  public Answers created(String location) {
    return status(201).header("Location", location);
  }

  /** {@code 202} with the URL of the operation and when to ask for it first. */
  public Answers accepted(String operation) {
    return status(202).header("Location", operation).header("Retry-After", "1");
  }

  /** The status set, if any. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** The headers set. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
