package org.fovea.conventions.boot;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.fovea.conventions.access.OidcConfig;
import org.fovea.conventions.config.FoveaConfig;
import org.fovea.conventions.store.S3Config;

/**
 * Refuses to start on a configuration that would be unsafe or could not work, naming every fault at
 * once. What is good enough for one machine is not once others can reach it.
 */
@ApplicationScoped
class StartupChecks {

  private static final String DEVELOPMENT_SECRET = "development-only-secret";
  private static final int SHORTEST_SECRET = 16;
  private static final String STORE_SECRET = "fovea-secret";
  private static final String DATABASE_PASSWORD = "fovea";

  private final Surroundings surroundings;

  @Inject
  StartupChecks(FoveaConfig config, S3Config s3, OidcConfig oidc, Config all) {
    this.surroundings =
        new Surroundings(
            config,
            s3,
            oidc.issuer(),
            new Surroundings.Database(
                all.getValue("quarkus.datasource.jdbc.url", String.class),
                all.getValue("quarkus.datasource.password", String.class)),
            all.getValue("quarkus.http.host", String.class));
  }

  void check(@Observes StartupEvent event) {
    List<String> faults = faults(surroundings);
    if (LaunchMode.current() == LaunchMode.NORMAL && !faults.isEmpty()) {
      throw new IllegalStateException("Configuration refused: " + String.join(" ", faults));
    }
  }

  static List<String> faults(Surroundings around) {
    return Stream.concat(secrets(around), urls(around)).toList();
  }

  private static Stream<String> secrets(Surroundings around) {
    List<String> faults = new ArrayList<>();
    String secret = around.config().secret();
    if (around.open() && secret.equals(DEVELOPMENT_SECRET)) {
      faults.add("FOVEA_SECRET is the development secret while others can reach the service.");
    }
    if (around.open() && secret.length() < SHORTEST_SECRET) {
      faults.add("FOVEA_SECRET has fewer than " + SHORTEST_SECRET + " characters.");
    }
    if (around.s3().secretKey().equals(STORE_SECRET)
        && !Surroundings.local(around.s3().endpoint())) {
      faults.add("FOVEA_S3_SECRET_KEY is the development key of a store on another machine.");
    }
    if (around.database().password().equals(DATABASE_PASSWORD)
        && !Surroundings.local(around.database().url())) {
      faults.add("FOVEA_DB_PASSWORD is the development password of another machine's database.");
    }
    return faults.stream();
  }

  private static Stream<String> urls(Surroundings around) {
    List<String> faults = new ArrayList<>();
    String baseUrl = around.config().baseUrl();
    if (!Surroundings.webUrl(baseUrl)) {
      faults.add("FOVEA_BASE_URL '" + baseUrl + "' is no http or https URL.");
    } else if (around.readable(baseUrl)) {
      faults.add(plain("FOVEA_BASE_URL", baseUrl, "keys"));
    }
    Optional<String> store = around.s3().publicEndpoint();
    store
        .filter(around::readable)
        .ifPresent(url -> faults.add(plain("FOVEA_S3_PUBLIC_ENDPOINT", url, "signed URLs")));
    around
        .issuer()
        .filter(around::readable)
        .ifPresent(url -> faults.add(plain("FOVEA_OIDC_ISSUER", url, "signing keys of tokens")));
    return faults.stream();
  }

  private static String plain(String name, String url, String what) {
    return ("%s '%s' is plain http, over which anybody can read or change %s;"
            + " use https, or set FOVEA_ALLOW_PLAIN_HTTP=true.")
        .formatted(name, url, what);
  }
}
