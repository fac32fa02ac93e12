package org.fovea.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The archives' real submissions, where they are present. */
final class Corpora {

  private Corpora() {}

  /** The folder, or the test is skipped aloud. */
  static Path require(String test, int cases) {
    Optional<Path> folder =
        Optional.ofNullable(System.getProperty("fovea.corpora"))
            .filter(name -> !name.isBlank() && !name.startsWith("$"))
            .map(Path::of)
            .filter(Files::isDirectory);
    if (folder.isEmpty()) {
      System.out.printf("SKIPPED %d: %s needs -Dfovea.corpora%n", cases, test);
    }
    Assumptions.assumeTrue(folder.isPresent(), "no corpora");
    return folder.get();
  }
}
