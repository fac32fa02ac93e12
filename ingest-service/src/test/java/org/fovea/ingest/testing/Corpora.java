package org.fovea.ingest.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of published submissions and files, which not every machine has. */
public final class Corpora {

  private Corpora() {}

  /** The folder; where there is none, the test that asks is skipped, aloud. */
  public static Path neededBy(String test) {
    Optional<Path> folder =
        Optional.ofNullable(System.getProperty("fovea.corpora"))
            .map(Path::of)
            .filter(Files::isDirectory);
    if (folder.isEmpty()) {
      System.out.println("SKIPPED 1: " + test + " needs -Dfovea.corpora");
    }
    Assumptions.assumeTrue(folder.isPresent(), "no corpora");
    return folder.get();
  }
}
