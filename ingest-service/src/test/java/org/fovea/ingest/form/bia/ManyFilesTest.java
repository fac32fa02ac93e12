package org.fovea.ingest.form.bia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever holds the rows of a submission again needs more heap than this gives. */
class ManyFilesTest {

  @Test
  void fiftyThousandImagesAreReadInAHeapThatCannotHoldTheirRows() throws Exception {
    // when
    String read = inHeapOf("64m", "50000");

    // then
    assertEquals(
        "50000 files, 50000 images, 50000 facts, 50000 described, errors false", read.strip());
  }

  private static String inHeapOf(String heap, String files)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ManyFiles.class.getName(),
            files);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? said : "ended with " + process.exitValue();
  }
}
