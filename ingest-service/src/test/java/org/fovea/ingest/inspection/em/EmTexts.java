package org.fovea.ingest.inspection.em;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.fovea.ingest.testing.Corpora;

/** Texts of the corpora and of tests. */
final class EmTexts {

  private EmTexts() {}

  /** A file of the corpora, without which a test is skipped. */
  static byte[] corpus(String path) throws IOException {
    return Files.readAllBytes(Corpora.neededBy(path).resolve("empiar").resolve(path));
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
