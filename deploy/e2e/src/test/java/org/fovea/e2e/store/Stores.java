package org.fovea.e2e.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The stores of this run, each started once: the embedded one, and MinIO when there is one. */
final class Stores {

  private static final Map<String, StoreProcess> STARTED = new HashMap<>();

  private Stores() {}

  /** Every store that can be tried here. */
  static List<StoreProcess> all() {
    return Stream.concat(Stream.of(embedded()), minio().stream()).toList();
  }

  private static StoreProcess embedded() {
    return started("embedded", folder -> new EmbeddedStore(folder, launcher()));
  }

  /** The jar that holds the embedded store. */
  static Path launcher() {
    return Path.of("../standalone/target/fovea.jar").toAbsolutePath().normalize();
  }

  /** A MinIO server, when this run was told where its program is. */
  static Optional<StoreProcess> minio() {
    return Optional.ofNullable(System.getProperty("fovea.minio"))
        .or(() -> Optional.ofNullable(System.getenv("FOVEA_MINIO")))
        .filter(given -> !given.isBlank())
        .map(Path::of)
        .map(program -> started("MinIO", folder -> new MinioServer(folder, program)));
  }

  private static synchronized StoreProcess started(
      String name, Function<Path, StoreProcess> store) {
    return STARTED.computeIfAbsent(name, unknown -> start(store));
  }

  private static StoreProcess start(Function<Path, StoreProcess> store) {
    try {
      StoreProcess process = store.apply(Files.createTempDirectory("fovea-store"));
      Runtime.getRuntime().addShutdownHook(new Thread(process::remove));
      process.start();
      process.clients().raw().makeBucket();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
