package org.fovea.standalone.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarkusAppTest {
  @TempDir Path folder;

  @Test
  void whatQuarkusMadeComesFirstAndLibrariesFollowByName() throws IOException {
    // given
    List<String> jars =
        List.of(
            "quarkus/transformed-bytecode.jar",
            "quarkus/generated-bytecode.jar",
            "app/service.jar",
            "lib/boot/a.jar",
            "lib/main/a.jar",
            "lib/main/b.jar");
    for (String jar : jars) {
      write(jar);
    }
    write("lib/main/b.txt");
    // then
    assertEquals(jars, relative());
  }

  @Test
  void aServiceOfWhichNothingWasTransformedHasNoSuchJar() throws IOException {
    // given
    write("quarkus/generated-bytecode.jar");
    // then
    assertEquals(List.of("quarkus/generated-bytecode.jar"), relative());
  }

  private void write(String file) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, "");
  }

  private List<String> relative() {
    return new QuarkusApp(folder)
        .classPath().stream().map(jar -> folder.relativize(jar).toString()).toList();
  }
}
