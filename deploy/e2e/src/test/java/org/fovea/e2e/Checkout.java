package org.fovea.e2e;

import java.nio.file.Path;

/** Where the project lies. */
final class Checkout {

  private Checkout() {}

  static Path root() {
    return Path.of("").toAbsolutePath().resolve("../..").normalize();
  }

  static Path script() {
    return root().resolve("deploy/fovea");
  }
}
