package org.fovea.e2e.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A bucket of its own for an instance, on a MinIO server that lives as long as this JVM.
 *
 * @param environment what the launcher is told of it
 * @param data where the bucket lies on the disk
 */
public record OutsideStore(Map<String, String> environment, Path data) {

  /** With {@code -Dfovea.store=minio} every instance of the suite keeps its bytes on MinIO. */
  public static Optional<OutsideStore> wanted() {
    if (!System.getProperty("fovea.store", "own").equals("minio")) {
      return Optional.empty();
    }
    StoreProcess minio =
        Stores.minio()
            .orElseThrow(() -> new IllegalStateException("-Dfovea.minio names no program"));
    StoreSettings settings = minio.settings().in("fovea-" + UUID.randomUUID());
    return Optional.of(
        new OutsideStore(settings.environment(), minio.data().resolve(settings.bucket())));
  }
}
