package org.fovea.standalone.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settings of an instance: {@code FOVEA_…} variables of the environment, and below them those
 * of the properties file {@code FOVEA_CONFIG} (default {@code $FOVEA_HOME/fovea.properties}), with
 * the same names.
 *
 * <p>A part whose address is given is not started: {@code FOVEA_POSTGRES_URL}, {@code
 * FOVEA_KAFKA_BOOTSTRAP_SERVERS}, {@code FOVEA_S3_ENDPOINT}.
 */
public final class Settings {

  private static final Set<String> KNOWN =
      Set.of(
          "FOVEA_HOME",
          "FOVEA_CONFIG",
          "FOVEA_PORT",
          "FOVEA_HOST",
          "FOVEA_S3_PORT",
          "FOVEA_BASE_URL",
          "FOVEA_POSTGRES_URL",
          "FOVEA_POSTGRES_USER",
          "FOVEA_POSTGRES_PASSWORD",
          "FOVEA_KAFKA_BOOTSTRAP_SERVERS",
          "FOVEA_S3_ENDPOINT",
          "FOVEA_S3_PUBLIC_ENDPOINT",
          "FOVEA_S3_REGION",
          "FOVEA_S3_BUCKET",
          "FOVEA_S3_ACCESS_KEY",
          "FOVEA_S3_SECRET_KEY",
          "FOVEA_S3_SIGNING_ACCESS_KEY",
          "FOVEA_S3_SIGNING_SECRET_KEY",
          "FOVEA_OIDC_ISSUER",
          "FOVEA_SERVICE_MEMORY",
          "FOVEA_MIN_FREE_MB",
          "FOVEA_ALLOW_PLAIN_HTTP",
          "FOVEA_MAX_CONNECTIONS",
          "FOVEA_HEAD_TIMEOUT_SECONDS",
          "FOVEA_STALL_TIMEOUT_SECONDS",
          "FOVEA_RATE_REQUESTS_PER_MINUTE",
          "FOVEA_RATE_BURST");

  private final Map<String, String> values;
  private final Path home;

  private Settings(Map<String, String> values, Path home) {
    this.values = Map.copyOf(values);
    this.home = home;
  }

  /** Reads the process' environment and the properties file. */
  public static Settings load() {
    return load(System.getenv());
  }

  /** Reads the given environment and the properties file it names. */
  static Settings load(Map<String, String> environment) {
    Path home =
        Path.of(environment.getOrDefault("FOVEA_HOME", ".fovea")).toAbsolutePath().normalize();
    Path file =
        Optional.ofNullable(environment.get("FOVEA_CONFIG"))
            .map(Path::of)
            .orElse(home.resolve("fovea.properties"));
    Map<String, String> values = new TreeMap<>(fileValues(file));
    environment.forEach(
        (name, value) -> {
          if (KNOWN.contains(name) && !value.isBlank()) {
            values.put(name, value);
          }
        });
    return new Settings(values, home);
  }

  private static Map<String, String> fileValues(Path file) {
    Properties properties = new Properties();
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new Refusal(
            Exit.SETTINGS_REFUSED, "Cannot read " + file + ": " + e.getMessage() + ".");
      }
    }
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw new Refusal(
          Exit.SETTINGS_REFUSED,
          "Unknown settings in " + file + ": " + String.join(", ", unknown) + ".");
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public String get(String name, String fallback) {
    return values.getOrDefault(name, fallback);
  }

  /** A whole number, or a refusal that names the setting. */
  public int number(String name, int fallback) {
    String text = values.get(name);
    try {
      return text == null ? fallback : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new Refusal(
          Exit.SETTINGS_REFUSED, name + " must be a whole number, not '" + text + "'.");
    }
  }

  public Path home() {
    return home;
  }

  public String host() {
    return get("FOVEA_HOST", "127.0.0.1");
  }

  public int port() {
    return number("FOVEA_PORT", 8080);
  }

  public int s3Port() {
    return number("FOVEA_S3_PORT", 8090);
  }

  public String baseUrl() {
    return get(
        "FOVEA_BASE_URL",
        "http://" + (host().equals("0.0.0.0") ? "127.0.0.1" : host()) + ":" + port());
  }
}
