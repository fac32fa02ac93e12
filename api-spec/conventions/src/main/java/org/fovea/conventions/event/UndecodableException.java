package org.fovea.conventions.event;

/** A record that can never be read; it goes to the dead-letter topic with this reason. */
class UndecodableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndecodableException(String reason) {
    super(reason);
  }
}
