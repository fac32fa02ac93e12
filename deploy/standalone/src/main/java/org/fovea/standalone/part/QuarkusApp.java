package org.fovea.standalone.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A packaged service. Its {@code quarkus-run.jar} brings a class loader of its own, whose classes
 * Java cannot archive, so it is started from a flat class path of the same jars.
 *
 * @param folder the {@code quarkus-app} of a build
 */
record QuarkusApp(Path folder) {
  static final String MAIN = "io.quarkus.runner.GeneratedMain";

  /** What the manifest of {@code quarkus-run.jar} opens. */
  static final List<String> OPEN = List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED");

  Path jar() {
    return folder.resolve("quarkus-run.jar");
  }

  /** Classes that Quarkus changed come before those they were made from. */
  List<Path> classPath() {
    return Stream.of(
            existing("quarkus/transformed-bytecode.jar"),
            existing("quarkus/generated-bytecode.jar"),
            Libraries.in(folder.resolve("app")),
            Libraries.in(folder.resolve("lib/boot")),
            Libraries.in(folder.resolve("lib/main")))
        .flatMap(List::stream)
        .toList();
  }

  private List<Path> existing(String jar) {
    return Stream.of(folder.resolve(jar)).filter(Files::exists).toList();
  }
}
