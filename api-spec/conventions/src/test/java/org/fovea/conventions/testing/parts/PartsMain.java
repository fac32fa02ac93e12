package org.fovea.conventions.testing.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Starts PostgreSQL, Kafka and an S3 store on free ports in a temporary folder, prints {@code
 * key=value} lines of configuration followed by {@value #READY}, and removes everything when its
 * standard input ends.
 */
public final class PartsMain {

  public static final String READY = "READY";

  /** Key of the port of the {@link BrokerSwitch}, which is no configuration of a service. */
  public static final String BROKER_SWITCH = "fovea.parts.broker-switch";

  /** Between finding a free port and listening on it another build may take it. */
  private static final int TRIES = 3;

  private PartsMain() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("fovea-parts");
    CompletableFuture<EmbeddedDatabase> database =
        start(folder.resolve("postgres"), EmbeddedDatabase::new);
    CompletableFuture<EmbeddedBroker> broker = start(folder.resolve("kafka"), EmbeddedBroker::new);
    CompletableFuture<EmbeddedStore> store = start(folder.resolve("s3"), EmbeddedStore::new);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.putAll(store.join().settings());
    settings.putAll(database.join().settings());
    settings.putAll(broker.join().settings());
    settings.put(BROKER_SWITCH, String.valueOf(new BrokerSwitch(broker.join()).port()));
    settings.forEach((key, value) -> System.out.println(key + "=" + value));
    System.out.println(READY);
    waitForEndOfInput();
    stop(store.join(), broker.join(), database.join());
    delete(folder);
    // Kafka leaves threads behind that are no daemons
    Runtime.getRuntime().halt(0);
  }

  /** A part on a folder of its own, which need not exist. */
  private interface Opening<T> {
    T on(Path folder) throws Exception;
  }

  private static <T> CompletableFuture<T> start(Path folder, Opening<T> part) {
    return CompletableFuture.supplyAsync(
        () -> open(folder, part, 1), task -> new Thread(task, "part").start());
  }

  private static <T> T open(Path folder, Opening<T> part, int attempt) {
    try {
      return part.on(folder.resolve("try" + attempt));
    } catch (Exception e) {
      if (attempt == TRIES) {
        throw new IllegalStateException(e);
      }
      System.err.println("starting once more: " + e);
      return open(folder, part, attempt + 1);
    }
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
