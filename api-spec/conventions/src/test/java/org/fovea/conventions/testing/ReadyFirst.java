package org.fovea.conventions.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * No test asks a service that is not ready: it would be told 503, as its users would. Each start of
 * a service is awaited once, by the first test that meets it.
 */
public class ReadyFirst implements QuarkusTestBeforeEachCallback {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Class loader of the running service; each start has its own. */
  private static ClassLoader ready;

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    ClassLoader service = Thread.currentThread().getContextClassLoader();
    if (ready != service) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> given().noFilters().get(url() + "/q/health/ready").statusCode() == 200);
      ready = service;
    }
  }

  /** RestAssured itself learns the port only after this callback. */
  private static String url() {
    return ConfigProvider.getConfig().getValue("test.url", String.class);
  }
}
