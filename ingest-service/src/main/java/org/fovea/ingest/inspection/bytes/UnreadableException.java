package org.fovea.ingest.inspection.bytes;

/** A file cannot be read or drawn; the message tells its depositor why, in one clause. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableException(String reason) {
    super(reason);
  }
}
