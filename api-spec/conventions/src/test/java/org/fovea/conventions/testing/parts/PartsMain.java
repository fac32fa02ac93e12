package org.fovea.conventions.testing.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Starts PostgreSQL, Kafka and an S3 store on free ports in a temporary folder, prints {@code
 * key=value} lines of configuration followed by {@value #READY}, and removes everything when its
 * standard input ends.
 */
public final class PartsMain {

  public static final String READY = "READY";

  private PartsMain() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("fovea-parts");
    CompletableFuture<EmbeddedDatabase> database =
        start(() -> new EmbeddedDatabase(folder.resolve("postgres")));
    CompletableFuture<EmbeddedBroker> broker =
        start(() -> new EmbeddedBroker(folder.resolve("kafka")));
    CompletableFuture<EmbeddedStore> store = start(() -> new EmbeddedStore(folder.resolve("s3")));
    Map<String, String> settings = new LinkedHashMap<>();
    settings.putAll(store.join().settings());
    settings.putAll(database.join().settings());
    settings.putAll(broker.join().settings());
    settings.forEach((key, value) -> System.out.println(key + "=" + value));
    System.out.println(READY);
    waitForEndOfInput();
    stop(store.join(), broker.join(), database.join());
    delete(folder);
    // Kafka leaves threads behind that are no daemons
    Runtime.getRuntime().halt(0);
  }

  private static <T> CompletableFuture<T> start(Callable<T> part) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return part.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        task -> new Thread(task, "part").start());
  }

  private static void waitForEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // nothing is ever sent; the end of the stream is the sign
    }
  }

  private static void stop(AutoCloseable... parts) {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        System.err.println("while stopping: " + e);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
