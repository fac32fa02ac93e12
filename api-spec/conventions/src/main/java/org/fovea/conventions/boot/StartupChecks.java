package org.fovea.conventions.boot;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fovea.conventions.config.FoveaConfig;

/**
 * Refuses to start on a configuration that would be unsafe or could not work, naming every fault at
 * once.
 */
@ApplicationScoped
class StartupChecks {

  private static final String DEVELOPMENT_SECRET = "development-only-secret";

  private final FoveaConfig config;
  private final String host;

  @Inject
  StartupChecks(FoveaConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
    this.config = config;
    this.host = host;
  }

  void check(@Observes StartupEvent event) {
    List<String> faults = faults(config, host);
    if (LaunchMode.current() == LaunchMode.NORMAL && !faults.isEmpty()) {
      throw new IllegalStateException("Configuration refused: " + String.join(" ", faults));
    }
  }

  static List<String> faults(FoveaConfig config, String host) {
    List<String> faults = new ArrayList<>();
    if (config.secret().equals(DEVELOPMENT_SECRET) && !loopback(host)) {
      faults.add(
          "FOVEA_SECRET is the development secret while the service listens on " + host + ".");
    }
    if (!webUrl(config.baseUrl())) {
      faults.add("FOVEA_BASE_URL '" + config.baseUrl() + "' is no http or https URL.");
    }
    return faults;
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean webUrl(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
