package org.fovea.standalone.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs the launcher runs the parts too. */
final class Java {

  private Java() {}

  static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Runs another main class of the launcher's own class path. */
  static List<String> command(String memory, Class<?> main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }
}
