package org.fovea.cli.deposit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers which submission a folder went to, so that a killed deposit goes on where it was. One
 * small file a folder and Fovea under {@code $XDG_STATE_HOME/fovea/deposits}; the folder itself is
 * never written to.
 */
final class Ledger {
  private final Path file;

  private Ledger(Path file) {
    this.file = file;
  }

  static Ledger of(String baseUrl, Path folder) {
    Map<String, String> environment = System.getenv();
    Path state =
        Optional.ofNullable(environment.get("XDG_STATE_HOME"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".local", "state"));
    String name = baseUrl + " " + folder.toAbsolutePath().normalize();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Ledger(state.resolve("fovea/deposits").resolve(id.toString()));
  }

  Optional<String> submission() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps the submission; where that is impossible the deposit works, but cannot be resumed. */
  void remember(String submission) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, submission + "\n");
    } catch (IOException e) {
      System.err.println("This deposit cannot be resumed: " + e.getMessage());
    }
  }
}
