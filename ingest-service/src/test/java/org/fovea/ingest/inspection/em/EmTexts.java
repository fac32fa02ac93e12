package org.fovea.ingest.inspection.em;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.junit.jupiter.api.Assumptions;

/** Texts of the corpora and of tests. */
final class EmTexts {

  private EmTexts() {}

  /** A file of the corpora, without which a test is skipped. */
  static byte[] corpus(String path) throws IOException {
    Optional<Path> folder =
        Optional.ofNullable(System.getProperty("fovea.corpora"))
            .map(Path::of)
            .filter(Files::isDirectory);
    if (folder.isEmpty()) {
      System.out.println("SKIPPED 1: " + path + " needs -Dfovea.corpora");
    }
    Assumptions.assumeTrue(folder.isPresent());
    return Files.readAllBytes(folder.get().resolve("empiar").resolve(path));
  }

  static StarSummary star(byte[] text) {
    return StarInspection.read(
        new MemoryFolder().with("a.star", text).find("a.star").orElseThrow());
  }

  /** What is said, one line for each attribute. */
  static List<String> lines(ImageDescription description) {
    return description.attributes().stream()
        .map(
            attribute ->
                attribute.key()
                    + " = "
                    + attribute.value()
                    + (attribute.unit() == null ? "" : " " + attribute.unit()))
        .toList();
  }
}
