package org.fovea.conventions.testing.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** PostgreSQL; as root it runs through {@code unshare -U}. */
final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  EmbeddedDatabase(Path folder) throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("shared_buffers", "64MB")
            .setServerConfig("max_connections", "200")
            .start();
  }

  Map<String, String> settings() {
    return Map.of(
        "fovea.db.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
        "fovea.db.user", "postgres",
        "fovea.db.password", "postgres");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
