package org.fovea.conventions.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.fovea.conventions.testing.parts.BrokerSwitch;
import org.fovea.conventions.testing.parts.PartsMain;

/**
 * Real PostgreSQL, Kafka (KRaft) and S3Proxy on free ports, in a process of their own that ends
 * with this one. Started once for all test classes, whatever class loader or profile asks.
 *
 * <p>Use {@code @QuarkusTestResource(RealParts.class)}; plain tests read {@link #settings()}.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

  /** Settings live in system properties, the one place all class loaders of Quarkus share. */
  private static final String STARTED = "fovea.test.parts";

  private static final String BROKER_SWITCH = "fovea.test.broker-switch";

  /** Nobody waits long in a test for what failed to be tried again. */
  @Override
  public Map<String, String> start() {
    Map<String, String> settings = settings();
    settings.put("fovea.projection.retry-after", "PT0.2S");
    settings.put("fovea.http.linger", "PT0.5S");
    return settings;
  }

  @Override
  public void stop() {
    // the parts live until this JVM ends: the next profile uses them again
  }

  /** To the database of the service under test, whose parts are started when this is first. */
  public static Connection connect() throws SQLException {
    Map<String, String> settings = settings();
    return DriverManager.getConnection(
        settings.get("fovea.db.url"),
        settings.get("fovea.db.user"),
        settings.get("fovea.db.password"));
  }

  /** The configuration that points at the parts, which are started when this is the first call. */
  public static Map<String, String> settings() {
    Properties system = System.getProperties();
    synchronized (system) {
      if (!system.containsKey(STARTED)) {
        Map<String, String> launched = launch();
        system.setProperty(BROKER_SWITCH, launched.remove(PartsMain.BROKER_SWITCH));
        launched.forEach((key, value) -> system.setProperty(STARTED + "." + key, value));
        system.setProperty(STARTED, "true");
      }
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name : system.stringPropertyNames()) {
      if (name.startsWith(STARTED + ".")) {
        settings.put(name.substring(STARTED.length() + 1), system.getProperty(name));
      }
    }
    return settings;
  }

  /** Stops the broker; returns when it has gone. */
  public static void stopBroker() {
    turnBroker(BrokerSwitch.DOWN);
  }

  /** Starts it again, with all it held. */
  public static void startBroker() {
    turnBroker(BrokerSwitch.UP);
  }

  private static void turnBroker(String way) {
    int port = Integer.parseInt(System.getProperty(BROKER_SWITCH));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((way + "\n").getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> launch() {
    try {
      Process process =
          new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(process)));
      return read(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-cp",
        classPath,
        PartsMain.class.getName());
  }

  private static Map<String, String> read(Process process) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(PartsMain.READY)) {
        drain(lines);
        return settings;
      }
      int equals = line.indexOf('=');
      if (line.startsWith("fovea.") && equals > 0) {
        settings.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    throw new IllegalStateException("the parts did not start; see above");
  }

  /** A full pipe would stop the parts. */
  private static void drain(BufferedReader lines) {
    Thread thread = new Thread(() -> lines.lines().forEach(line -> {}), "parts-output");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
  }
}
