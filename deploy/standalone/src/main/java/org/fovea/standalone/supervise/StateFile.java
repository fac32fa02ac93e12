package org.fovea.standalone.supervise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.standalone.home.Home;

/** What other commands know of a running instance, kept in {@code state.json}. */
public final class StateFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StateFile() {}

  public static void write(Path file, State state) {
    try {
      Home.writePrivate(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(state) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The state of the instance, when its launcher is alive. */
  public static Optional<State> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      State state = JSON.readValue(file.toFile(), State.class);
      return ProcessHandle.of(state.launcher()).filter(ProcessHandle::isAlive).map(alive -> state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An instance.
   *
   * @param launcher process id of the launcher
   * @param phase {@code starting}, {@code ready} or {@code stopping}
   * @param urls what a user may open, by name
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record State(
      String instance,
      long launcher,
      String phase,
      Map<String, String> urls,
      List<Supervisor.PartState> parts) {}
}
