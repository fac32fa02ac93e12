package org.fovea.standalone.jvm;

import java.util.ArrayList;
import java.util.List;

/**
 * The heap of a JVM. It begins small: Java's own first size is a part of the machine's memory, of
 * which the young generation would be touched whole before anything is collected. It grows by a
 * quarter of what is in use, and what the compilers leave behind outside of it is given back.
 *
 * @param first size at the start, as {@code -Xms} takes it
 * @param largest as {@code -Xmx} takes it
 */
public record Heap(String first, String largest) {
  private static final long TRIM_MS = 10_000;

  public List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xms" + first,
                "-Xmx" + largest,
                "-XX:+UseSerialGC",
                "-XX:NewRatio=3",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40"));
    if (System.getProperty("os.name").equals("Linux")) {
      options.addAll(trim());
    }
    return options;
  }

  /** Known to Java 17 since 17.0.9; an older one does without. */
  private static List<String> trim() {
    return List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=" + TRIM_MS);
  }
}
