package org.fovea.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The options every command that talks to a Fovea has. The key is {@code FOVEA_API_KEY}; without it
 * the admin key of the instance in {@code FOVEA_HOME}, but only when that very instance is
 * addressed.
 */
public final class ConnectionOptions {

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Address of the Fovea; default: FOVEA_URL, else the instance running in FOVEA_HOME.")
  private String url;

  public Connection connection() {
    return connection(System.getenv());
  }

  Connection connection(Map<String, String> environment) {
    Path home = Path.of(environment.getOrDefault("FOVEA_HOME", ".fovea"));
    Optional<String> local = localUrl(home);
    String address =
        Optional.ofNullable(url)
            .or(() -> Optional.ofNullable(environment.get("FOVEA_URL")))
            .or(() -> local)
            .orElseThrow(
                () ->
                    new Failure(
                        "No Fovea is running here; start one with 'deploy/fovea up' or give"
                            + " --url."));
    Connection anonymous = new Connection(address, Optional.empty());
    Optional<String> key =
        Optional.ofNullable(environment.get("FOVEA_API_KEY"))
            .or(() -> local.filter(anonymous.baseUrl()::equals).map(same -> adminKey(home)));
    return new Connection(address, key);
  }

  private static Optional<String> localUrl(Path home) {
    Path state = home.resolve("state.json");
    if (!Files.exists(state)) {
      return Optional.empty();
    }
    try {
      JsonNode json = new ObjectMapper().readTree(state.toFile());
      return ProcessHandle.of(json.path("launcher").asLong())
          .filter(ProcessHandle::isAlive)
          .map(alive -> json.path("urls").path("api").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String adminKey(Path home) {
    try {
      return Files.readString(home.resolve("admin.key")).strip();
    } catch (IOException e) {
      throw new Failure("Cannot read " + home.resolve("admin.key") + ": " + e.getMessage() + ".");
    }
  }
}
