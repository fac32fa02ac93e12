package org.fovea.standalone.command;

import java.util.concurrent.CountDownLatch;

/** Waits for a signal; the farewell runs in the shutdown hook. */
final class Waiting {

  private Waiting() {}

  static void untilEnded() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
