package org.fovea.conventions.lease;

/** The lease ran out or was taken; nothing more may be written in its name. */
public class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LeaseLostException(String name) {
    super("lease lost: " + name);
  }
}
