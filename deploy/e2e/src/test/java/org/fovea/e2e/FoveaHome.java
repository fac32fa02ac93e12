package org.fovea.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A home with ports of its own, and the commands a user runs on it. */
final class FoveaHome {
  private static final long LONGEST_MINUTES = 15;

  private final Path folder;
  private final int port = freePort();
  private final int storePort = freePort();

  FoveaHome(Path folder) {
    this.folder = folder;
  }

  /** What a command said and how it ended. */
  record Ended(int status, String output) {}

  Ended run(String... arguments) {
    return run(Map.of(), arguments);
  }

  Ended run(Map<String, String> environment, String... arguments) {
    try {
      Path output = Files.createTempFile(folder.getParent(), "output", ".txt");
      Process process = start(output, environment, arguments);
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "No end of " + List.of(arguments) + ": " + Files.readString(output));
      }
      return new Ended(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts a command and does not wait for it. */
  Process start(Path output, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(Checkout.script().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Checkout.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment());
    builder.environment().putAll(environment);
    return builder.start();
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("FOVEA_HOME", folder.toString());
    environment.put("FOVEA_PORT", String.valueOf(port));
    environment.put("FOVEA_S3_PORT", String.valueOf(storePort));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_STATE_HOME", folder.resolve("client").toString());
    return environment;
  }

  Path folder() {
    return folder;
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

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
