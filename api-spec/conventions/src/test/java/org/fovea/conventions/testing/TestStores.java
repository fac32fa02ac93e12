package org.fovea.conventions.testing;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.ObjectStores;
import org.fovea.conventions.store.S3Config;

/** Object stores for tests without Quarkus. */
public final class TestStores {

  private TestStores() {}

  /** The store of {@link RealParts}. */
  public static ObjectStore real() {
    return ObjectStores.connect(config(RealParts.settings()));
  }

  /** A store at some address. */
  public static ObjectStore at(String endpoint) {
    return ObjectStores.connect(config(Map.of("fovea.s3.endpoint", endpoint)));
  }

  /** What a service would be told by these settings. */
  public static S3Config config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(S3Config.class)
        .withDefaultValues(settings)
        .withDefaultValue("smallrye.config.mapping.validate-unknown", "false")
        .build()
        .getConfigMapping(S3Config.class);
  }
}
