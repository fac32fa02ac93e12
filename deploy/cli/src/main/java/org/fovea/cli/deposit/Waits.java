package org.fovea.cli.deposit;

import java.util.concurrent.TimeUnit;
import org.fovea.cli.connect.Failure;

/** Pauses between two questions to a server. */
final class Waits {

  private Waits() {}

  static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.");
    }
  }
}
