package org.fovea.ingest.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.contract.layout.Layout;

/**
 * Class path of a worker: just the places that hold the inspection and what it uses. The service's
 * own class path does not tell, as a packaged Quarkus application starts from a jar that loads all
 * others itself.
 */
final class WorkerClassPath {

  private static final List<Class<?>> NEEDED =
      List.of(
          WorkerClassPath.class,
          Layout.class,
          ObjectMapper.class,
          JsonFactory.class,
          JsonInclude.class);

  private WorkerClassPath() {}

  static String find() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> needed : NEEDED) {
      Optional<Path> place = place(needed);
      if (place.isEmpty()) {
        return System.getProperty("java.class.path");
      }
      places.add(place.get().toString());
    }
    return places.stream().collect(Collectors.joining(File.pathSeparator));
  }

  private static Optional<Path> place(Class<?> needed) {
    CodeSource source = needed.getProtectionDomain().getCodeSource();
    if (source == null || !"file".equals(source.getLocation().getProtocol())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI())).filter(Files::exists);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
