package org.fovea.ingest.digest;

import java.io.IOException;

/** A body is longer than its limit. */
public final class TooManyBytesException extends IOException {
  private static final long serialVersionUID = 1L;
}
