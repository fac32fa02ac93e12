package org.fovea.standalone.part;

import java.io.IOException;

/**
 * The launcher holds a pipe to each part; its end means that the launcher is gone or wants the part
 * gone.
 */
final class StandardInput {

  private StandardInput() {}

  /**
   * Runs the farewell when standard input ends, then ends the process whatever the farewell did.
   */
  static void onEnd(Runnable farewell) {
    Thread watch = new Thread(() -> watch(farewell), "launcher-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch(Runnable farewell) {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
      farewell.run();
    } catch (IOException e) {
      farewell.run();
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }
}
