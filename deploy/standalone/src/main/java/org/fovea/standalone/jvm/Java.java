package org.fovea.standalone.jvm;

import java.nio.file.Path;

/** The Java that runs the launcher runs the parts too. */
public final class Java {

  private Java() {}

  public static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
