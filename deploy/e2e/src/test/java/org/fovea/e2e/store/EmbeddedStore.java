package org.fovea.e2e.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store that {@code deploy/fovea up} starts, with the credentials that it makes. */
final class EmbeddedStore extends StoreProcess {

  private static final String MAIN = "org.fovea.standalone.part.StoreMain";
  private static final String BUCKET = "fovea";
  private static final String KEY = "services";
  private static final String SECRET = "services-secret";
  private static final String SIGNING_KEY = "uploads";
  private static final String SIGNING_SECRET = "uploads-secret";

  private final Path launcher;

  EmbeddedStore(Path folder, Path launcher) {
    super("embedded", folder);
    this.launcher = launcher;
  }

  @Override
  List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-cp",
        launcher.toString(),
        MAIN,
        data().toString(),
        "127.0.0.1",
        String.valueOf(port()),
        BUCKET);
  }

  @Override
  Map<String, String> environment() {
    return Map.of(
        "FOVEA_S3_ACCESS_KEY", KEY,
        "FOVEA_S3_SECRET_KEY", SECRET,
        "FOVEA_S3_SIGNING_ACCESS_KEY", SIGNING_KEY,
        "FOVEA_S3_SIGNING_SECRET_KEY", SIGNING_SECRET);
  }

  @Override
  StoreSettings settings() {
    return new StoreSettings(
        "http://" + address(),
        BUCKET,
        KEY,
        SECRET,
        Optional.of(SIGNING_KEY),
        Optional.of(SIGNING_SECRET));
  }

  @Override
  Path bytesOf(String key) {
    return data().resolve(BUCKET).resolve(key);
  }
}
