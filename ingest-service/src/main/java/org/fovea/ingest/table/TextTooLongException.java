package org.fovea.ingest.table;

import java.io.IOException;

/** A text that is longer than this instance can hold, once unpacked. */
final class TextTooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  TextTooLongException(long limit) {
    super(
        "It is longer than " + (limit >> 20) + " MiB of text, which is all that is held at once.");
  }
}
