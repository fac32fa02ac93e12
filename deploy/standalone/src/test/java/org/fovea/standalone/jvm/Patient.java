package org.fovea.standalone.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that is ready at once and ends with its input. */
final class Patient {

  private Patient() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), "ready");
    while (System.in.read() >= 0) {
      continue;
    }
  }
}
