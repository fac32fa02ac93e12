package org.fovea.conventions.store;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;

/** What a failed call of the SDK means here. */
final class StoreErrors {

  private StoreErrors() {}

  static RuntimeException translate(String key, MinioException failure) {
    if (!(failure instanceof ErrorResponseException answered)) {
      return new StoreUnavailableException(failure);
    }
    return switch (answered.response().code()) {
      case 404 -> missing(key, answered);
      case 412, 409 -> new ObjectExistsException(key);
      case 416 -> new IllegalArgumentException("range outside " + key);
      default -> new StoreUnavailableException(failure);
    };
  }

  /** The SDK throws this around connection failures. */
  static RuntimeException translate(IllegalStateException failure) {
    return failure.getCause() instanceof IOException
        ? new StoreUnavailableException(failure)
        : failure;
  }

  /** A missing bucket is the operator's fault, not a missing object. */
  private static RuntimeException missing(String key, ErrorResponseException answered) {
    return "NoSuchBucket".equals(answered.errorResponse().code())
        ? new StoreUnavailableException(answered)
        : new ObjectMissingException(key);
  }
}
