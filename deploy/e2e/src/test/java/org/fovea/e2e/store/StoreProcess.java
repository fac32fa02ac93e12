package org.fovea.e2e.store;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fovea.conventions.testing.FreePorts;

/** A store that a test starts, kills and starts again on the same folder and port. */
abstract class StoreProcess {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final String name;
  private final Path folder;
  private final int port = FreePorts.next();
  private Process process;
  private Clients clients;

  StoreProcess(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  abstract List<String> command();

  abstract Map<String, String> environment();

  abstract StoreSettings settings();

  /** Where the object's bytes lie on the disk. */
  abstract Path bytesOf(String key) throws IOException;

  /** Starts the store unless it runs, and returns when it answers. */
  void start() {
    if (process != null && process.isAlive()) {
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().putAll(environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await().atMost(LONGEST_START).until(this::answers);
  }

  /** Ends the store as a crash does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends the store and leaves nothing of it. */
  void remove() {
    if (process != null) {
      kill();
    }
    delete(folder.toFile());
  }

  /** The same clients for all tests, as a service keeps its own. */
  final synchronized Clients clients() {
    if (clients == null) {
      clients = Clients.of(settings());
    }
    return clients;
  }

  /** Where the buckets lie on the disk. */
  final Path data() {
    return folder.resolve("data");
  }

  final String address() {
    return "127.0.0.1:" + port;
  }

  final int port() {
    return port;
  }

  @Override
  public final String toString() {
    return name;
  }

  /** Any answer will do: whoever asks is not let in. */
  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " ended: " + logged());
    }
    return RawStore.statusOf("http://" + address() + "/")
        .filter(status -> status < 500)
        .isPresent();
  }

  private String logged() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(File file) {
    File[] inside = file.listFiles();
    if (inside != null) {
      List.of(inside).forEach(StoreProcess::delete);
    }
    file.delete();
  }
}
