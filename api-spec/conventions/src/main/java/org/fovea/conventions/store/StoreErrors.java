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
    return translate(key, answered.response().code(), answered.errorResponse().code());
  }

  /**
   * What an answer means that is no success.
   *
   * @param error the code that S3 gives it, or the text around the code
   */
  static RuntimeException translate(String key, int status, String error) {
    return switch (status) {
      case 404 -> missing(key, error);
      case 412, 409 -> new ObjectExistsException(key);
      case 416 -> new IllegalArgumentException("range outside " + key);
      default -> unavailable(status, error);
    };
  }

  /** The SDK throws this around connection failures. */
  static RuntimeException translate(IllegalStateException failure) {
    return failure.getCause() instanceof IOException
        ? new StoreUnavailableException(failure)
        : failure;
  }

  /** A missing bucket is the operator's fault, not a missing object. */
  private static RuntimeException missing(String key, String error) {
    return error.contains("NoSuchBucket")
        ? unavailable(404, error)
        : new ObjectMissingException(key);
  }

  private static RuntimeException unavailable(int status, String error) {
    return new StoreUnavailableException(
        new IOException("the store answers " + status + " " + error));
  }
}
