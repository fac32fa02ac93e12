package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fovea.conventions.testing.FreePorts;
import org.fovea.e2e.store.OutsideStore;

/** A home with ports of its own, and the commands a user runs on it. */
final class FoveaHome {
  private static final long LONGEST_MINUTES = 15;

  private final Path folder;
  private final Path script;
  private final int port = FreePorts.next();
  private final int storePort = FreePorts.next();
  private final Optional<OutsideStore> outside = OutsideStore.wanted();

  FoveaHome(Path folder) {
    this(folder, Checkout.script());
  }

  /** A home whose commands are given to another copy of the script. */
  FoveaHome(Path folder, Path script) {
    this.folder = folder;
    this.script = script;
  }

  /**
   * How a command ended.
   *
   * @param said what it wrote on standard output
   * @param complained what it wrote on standard error
   */
  record Ended(int status, String said, String complained) {

    String output() {
      return said + complained;
    }
  }

  /** Runs what must end with status 0. */
  Ended succeed(String... arguments) {
    Ended ended = run(arguments);
    assertEquals(0, ended.status(), ended.output());
    return ended;
  }

  Ended run(String... arguments) {
    return run(Map.of(), arguments);
  }

  Ended run(Map<String, String> environment, String... arguments) {
    try {
      Path output = Files.createTempDirectory(folder.getParent(), "output");
      Process process = start(output, environment, arguments);
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("No end of " + List.of(arguments) + ": " + output);
      }
      return new Ended(
          process.exitValue(),
          Files.readString(output.resolve("out")),
          Files.readString(output.resolve("err")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts a command and does not wait for it; what it says goes to files of the folder. */
  Process start(Path output, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Checkout.root().toFile())
            .redirectOutput(output.resolve("out").toFile())
            .redirectError(output.resolve("err").toFile());
    builder.environment().putAll(environment());
    builder.environment().putAll(environment);
    return builder.start();
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("FOVEA_HOME", folder.toString());
    environment.put("FOVEA_PORT", String.valueOf(port));
    environment.put("FOVEA_S3_PORT", String.valueOf(storePort));
    outside.ifPresent(store -> environment.putAll(store.environment()));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_STATE_HOME", folder.resolve("client").toString());
    return environment;
  }

  Path folder() {
    return folder;
  }

  /** Whether the instance keeps its bytes on a store that it does not run itself. */
  boolean hasOutsideStore() {
    return outside.isPresent();
  }

  /** Where the documents and files lie on the disk, one entry each. */
  Path blobs() {
    return outside.map(OutsideStore::data).orElse(folder.resolve("store/fovea")).resolve("blobs");
  }

  int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  String adminKey() {
    return read("admin.key").strip();
  }

  JsonNode state() {
    try {
      return new ObjectMapper().readTree(folder.resolve("state.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Process id of a part, 0 while it is down. */
  long pid(String part) {
    for (JsonNode known : state().path("parts")) {
      if (known.path("name").asText().equals(part)) {
        return known.path("pid").asLong();
      }
    }
    return 0;
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
