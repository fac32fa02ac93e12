package org.fovea.ingest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the source tree that are made from the code, and made again by a property. */
public final class Generated {

  private static final String PROPERTY = "fovea.regenerate";

  private Generated() {}

  /**
   * The file holds this text. With {@code -Dfovea.regenerate=true} it is written.
   *
   * @param file relative to the module
   */
  public static void assertUpToDate(Path file, String text) throws IOException {
    if (Boolean.getBoolean(PROPERTY)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
    String kept = Files.exists(file) ? Files.readString(file) : "";
    assertEquals(
        kept,
        text,
        () -> file + " is out of date: run this test again with -D" + PROPERTY + "=true and look");
  }
}
