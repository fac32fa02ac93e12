package org.fovea.standalone.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapTest {

  @Test
  void javaTakesEveryOption() throws Exception {
    assertEquals(0, started(new Heap("16m", "32m").options()));
    assertEquals(0, started(Compiler.QUICK.options()));
    assertEquals(0, started(Compiler.PATIENT.options()));
  }

  private static int started(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-version");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
