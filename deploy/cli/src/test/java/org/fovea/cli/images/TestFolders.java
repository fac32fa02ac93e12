package org.fovea.cli.images;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fovea.cli.images.files.DrawnFile;

/** Folders that tests read. */
public final class TestFolders {

  private TestFolders() {}

  /** CRC-32 of every file by its path. */
  public static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), DrawnFile.crc32(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  /** A file or folder of the corpora; the test is skipped aloud where there is none. */
  public static Path corpus(String name) {
    String corpora = System.getProperty("fovea.corpora", "");
    Path path = Path.of(corpora.isBlank() ? "corpora" : corpora, name);
    boolean here = Files.exists(path);
    if (!here) {
      System.out.println("SKIPPED 1: no " + path + " (set -Dfovea.corpora)");
    }
    assumeTrue(here);
    return path;
  }
}
