package org.fovea.standalone.supervise;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A process of an instance.
 *
 * @param environment added to the launcher's own
 * @param log file its output is appended to
 * @param ready whether it answers now, as this instance's and no other
 */
public record Part(
    String name,
    Program program,
    Map<String, String> environment,
    Path log,
    BooleanSupplier ready) {

  public Part {
    environment = Map.copyOf(environment);
  }
}
