package org.fovea.standalone.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths as lists of jars. */
final class Libraries {

  private Libraries() {}

  /** The jars of a folder by name, so that every start meets the same order; none without it. */
  static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String classPath(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** The launcher's own jar and the libraries that lie beside it. */
  static List<Path> ofLauncher() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .flatMap(jar -> Stream.concat(Stream.of(jar), beside(jar)))
        .toList();
  }

  private static Stream<Path> beside(Path jar) {
    return in(jar.toAbsolutePath().resolveSibling("lib")).stream();
  }
}
