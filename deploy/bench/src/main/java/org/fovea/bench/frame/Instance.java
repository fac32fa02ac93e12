package org.fovea.bench.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.fovea.cli.connect.Connection;

/**
 * A Fovea started by {@code deploy/fovea up --detach} with a home of its own and free ports of the
 * loopback; everything runs under the flags a user gets.
 */
public final class Instance implements AutoCloseable {
  private static final int LINE_OF_PORT = 3;
  private static final long PAUSE_MS = 200;

  private final Path checkout;
  private final Path home;
  private final Map<String, String> environment;

  private Instance(Path checkout, Path home, Map<String, String> environment) {
    this.checkout = checkout;
    this.home = home;
    this.environment = environment;
  }

  /**
   * Starts one and returns when all its parts are ready.
   *
   * @param settings as {@code deploy/fovea} takes them from its environment
   */
  public static Instance start(Path checkout, Path home, Map<String, String> settings)
      throws IOException, InterruptedException {
    Instance instance = prepare(checkout, home, settings);
    instance.start();
    return instance;
  }

  /** One that is not started yet. */
  static Instance prepare(Path checkout, Path home, Map<String, String> settings)
      throws IOException {
    Map<String, String> environment = new HashMap<>(settings);
    environment.putAll(places(home));
    return new Instance(checkout, home, environment);
  }

  /** Starts it and returns when all its parts are ready. */
  public void start() throws IOException, InterruptedException {
    command("up", "--detach");
  }

  /** Both ports are held at once: asked for one after the other they may be the same. */
  private static Map<String, String> places(Path home) throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket store = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Map.of(
          "FOVEA_HOME", home.toString(),
          "FOVEA_PORT", String.valueOf(door.getLocalPort()),
          "FOVEA_S3_PORT", String.valueOf(store.getLocalPort()));
    }
  }

  /** Starts it with the demo and returns when the demo is over; it stays up. */
  public void demo() throws IOException, InterruptedException {
    Process demo = begin("demo");
    while (!Files.readString(said("demo")).contains("stays up")) {
      if (demo.waitFor(PAUSE_MS, TimeUnit.MILLISECONDS)) {
        throw ended(demo.exitValue(), "demo");
      }
    }
  }

  private void command(String... arguments) throws IOException, InterruptedException {
    int status = begin(arguments).waitFor();
    if (status != 0) {
      throw ended(status, arguments);
    }
  }

  private Process begin(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(checkout.resolve("deploy/fovea").toString());
    line.addAll(List.of(arguments));
    ProcessBuilder command = new ProcessBuilder(line);
    command.environment().putAll(environment);
    Files.createDirectories(home.getParent());
    return command.redirectErrorStream(true).redirectOutput(said(arguments[0]).toFile()).start();
  }

  private Path said(String command) {
    return home.resolveSibling(home.getFileName() + "-" + command + ".log");
  }

  private IllegalStateException ended(int status, String... arguments) throws IOException {
    return new IllegalStateException(
        "deploy/fovea %s ended with %d:%n%s"
            .formatted(String.join(" ", arguments), status, Files.readString(said(arguments[0]))));
  }

  /** The front door with the key of the first admin. */
  public Connection admin() throws IOException {
    String key = Files.readString(home.resolve("admin.key")).strip();
    return new Connection(state().path("urls").path("api").asText(), Optional.of(key));
  }

  /** The object store's own address and credentials, by their {@code FOVEA_S3_…} meaning. */
  public Store store() throws IOException {
    Properties secrets = secrets();
    return new Store(
        "http://127.0.0.1:" + environment.get("FOVEA_S3_PORT"),
        "fovea",
        secrets.getProperty("s3.access"),
        secrets.getProperty("s3.secret"));
  }

  /** Process ids by the name of the part, the launcher with the front door among them. */
  public Map<String, Long> processes() throws IOException {
    JsonNode state = state();
    Map<String, Long> processes = new LinkedHashMap<>();
    processes.put("launcher", state.path("launcher").asLong());
    state
        .path("parts")
        .forEach(part -> processes.put(part.path("name").asText(), part.path("pid").asLong()));
    return processes;
  }

  /** The options of Java that a part runs with, without the places of files. */
  public Map<String, List<String>> flags() throws IOException {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    for (Map.Entry<String, Long> part : processes().entrySet()) {
      String line = Files.readString(Path.of("/proc/" + part.getValue() + "/cmdline"));
      flags.put(
          part.getKey(),
          Arrays.stream(line.split("\0"))
              .filter(argument -> argument.startsWith("-X"))
              .map(argument -> argument.replaceFirst("=/.*", ""))
              .toList());
    }
    return flags;
  }

  /** A connection to a service's database as that service. */
  public java.sql.Connection database(String service) throws IOException, SQLException {
    Path pid = home.resolve("postgres/data/postmaster.pid");
    String port = Files.readAllLines(pid).get(LINE_OF_PORT).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/fovea_" + service;
    return DriverManager.getConnection(url, "fovea_" + service, secrets().getProperty(service));
  }

  private Properties secrets() throws IOException {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    return secrets;
  }

  private JsonNode state() throws IOException {
    return new ObjectMapper().readTree(home.resolve("state.json").toFile());
  }

  /** Where the parts write their logs. */
  public Path logs() {
    return home.resolve("logs");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    command("down");
  }

  /** An object store and who may do everything there. */
  public record Store(String endpoint, String bucket, String accessKey, String secretKey) {}
}
