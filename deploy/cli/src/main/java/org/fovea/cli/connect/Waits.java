package org.fovea.cli.connect;

import java.util.concurrent.TimeUnit;

/** Pauses between two questions to a server. */
public final class Waits {

  private Waits() {}

  /** Waits so long; an interrupt ends the command. */
  public static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.");
    }
  }
}
