package org.fovea.ingest.form.empiar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the readable names of coded values by their pointers. */
final class Readable {

  private final Map<String, String> names = new HashMap<>();

  Optional<Coded> keep(SentValue value, Optional<Coded> coded) {
    coded.ifPresent(known -> names.put(value.pointer(), known.name()));
    return coded;
  }

  Map<String, String> names() {
    return Map.copyOf(names);
  }
}
