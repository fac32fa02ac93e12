package org.fovea.standalone.jvm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LauncherOptionsTest {

  @Test
  void theShellStartsTheLauncherAsTheLauncherStartsItself() throws IOException {
    // given
    String shell = Files.readString(Path.of("..", "fovea"));
    // when
    List<String> missing =
        Stream.of(new Heap("16m", "192m").options(), Compiler.PATIENT.options())
            .flatMap(List::stream)
            .filter(option -> !shell.contains(option))
            .toList();
    // then
    assertTrue(missing.isEmpty(), missing.toString());
  }
}
