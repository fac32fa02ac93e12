package org.fovea.e2e.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A MinIO server on one folder; it makes the credentials for uploads itself when asked. */
final class MinioServer extends StoreProcess {

  private static final String BUCKET = "fovea";
  private static final String KEY = "minio-root";
  private static final String SECRET = "minio-root-secret";

  private final Path program;

  MinioServer(Path folder, Path program) {
    super("MinIO", folder);
    this.program = program;
  }

  @Override
  List<String> command() {
    return List.of(program.toString(), "server", "--address", address(), data().toString());
  }

  @Override
  Map<String, String> environment() {
    return Map.of(
        "MINIO_ROOT_USER",
        KEY,
        "MINIO_ROOT_PASSWORD",
        SECRET,
        "MINIO_BROWSER",
        "off",
        "MINIO_UPDATE",
        "off");
  }

  @Override
  StoreSettings settings() {
    return new StoreSettings(
        "http://" + address(), BUCKET, KEY, SECRET, Optional.empty(), Optional.empty());
  }

  /** MinIO keeps an object as a folder with a file for each part. */
  @Override
  Path bytesOf(String key) throws IOException {
    Path object = data().resolve(BUCKET).resolve(key);
    try (Stream<Path> files = Files.walk(object)) {
      return files
          .filter(file -> file.getFileName().toString().equals("part.1"))
          .findFirst()
          .orElseThrow();
    }
  }
}
