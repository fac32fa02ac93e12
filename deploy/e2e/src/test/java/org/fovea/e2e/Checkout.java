package org.fovea.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the project lies. */
final class Checkout {

  private Checkout() {}

  static Path root() {
    return Path.of("").toAbsolutePath().resolve("../..").normalize();
  }

  static Path script() {
    return root().resolve("deploy/fovea");
  }

  static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
