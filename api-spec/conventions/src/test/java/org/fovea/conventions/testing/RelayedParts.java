package org.fovea.conventions.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * {@link RealParts} whose database and store a service reaches through relays. Clients reach the
 * store itself. The service has little patience, so that a test need not have much.
 *
 * <p>Use {@code @QuarkusTestResource(value = RelayedParts.class, restrictToAnnotatedClass = true)};
 * fields of the test of type {@link Relays} are filled.
 */
public class RelayedParts implements QuarkusTestResourceLifecycleManager {

  private static final String JDBC = "jdbc:";

  private Relays relays;

  /** The relays of the running service. */
  public record Relays(TcpRelay database, TcpRelay store) {

    /** Everything passes from now on. */
    public void pass() {
      database.pass();
      store.pass();
    }
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(RealParts.settings());
    String database = settings.get("fovea.db.url");
    String store = settings.get("fovea.s3.endpoint");
    relays = new Relays(relay(database.substring(JDBC.length())), relay(store));
    // Without prepared statements every COMMIT can be read on the wire.
    settings.put(
        "fovea.db.url",
        JDBC
            + through(relays.database(), database.substring(JDBC.length()))
            + "?prepareThreshold=0");
    settings.put("fovea.db.stall-seconds", "3");
    settings.put("fovea.s3.endpoint", through(relays.store(), store));
    settings.put("fovea.s3.public-endpoint", store);
    settings.put("fovea.s3.call-timeout", "5s");
    settings.put("fovea.s3.stall-timeout", "1s");
    settings.put("quarkus.datasource.jdbc.max-size", "12");
    settings.put("quarkus.datasource.jdbc.acquisition-timeout", "2s");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(relays, new TestInjector.MatchesType(Relays.class));
  }

  @Override
  public void stop() {
    try {
      relays.database().close();
      relays.store().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TcpRelay relay(String url) {
    URI part = URI.create(url);
    return new TcpRelay(part.getHost(), part.getPort());
  }

  private static String through(TcpRelay relay, String url) {
    URI part = URI.create(url);
    return url.replace(part.getHost() + ":" + part.getPort(), "127.0.0.1:" + relay.port());
  }
}
