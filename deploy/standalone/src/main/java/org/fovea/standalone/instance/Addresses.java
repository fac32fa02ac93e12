package org.fovea.standalone.instance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.standalone.home.Ports;
import org.fovea.standalone.home.Secrets;
import org.fovea.standalone.home.Settings;
import org.fovea.standalone.part.Postgres;

/**
 * Where the parts are: those given from outside, and the ports of those that this instance starts
 * itself.
 */
record Addresses(
    Settings settings,
    Secrets secrets,
    Postgres postgres,
    Optional<Integer> ownPostgresPort,
    String kafka,
    Optional<Integer> ownKafkaPort,
    Optional<Integer> ownStorePort) {

  /** Settings of the services that have a default there. */
  private static final List<String> PASSED_ON =
      List.of(
          "FOVEA_OIDC_ISSUER",
          "FOVEA_ALLOW_PLAIN_HTTP",
          "FOVEA_RATE_REQUESTS_PER_MINUTE",
          "FOVEA_RATE_BURST");

  static Addresses of(Settings settings, Secrets secrets, Ports ports) {
    Optional<Integer> postgresPort = unlessGiven(settings, "FOVEA_POSTGRES_URL", ports.next());
    Optional<Integer> kafkaPort =
        unlessGiven(settings, "FOVEA_KAFKA_BOOTSTRAP_SERVERS", ports.next());
    Optional<Integer> storePort = unlessGiven(settings, "FOVEA_S3_ENDPOINT", settings.s3Port());
    Postgres postgres =
        postgresPort
            .map(port -> Postgres.own(port, secrets))
            .orElseGet(
                () ->
                    new Postgres(
                        withSlash(settings.get("FOVEA_POSTGRES_URL", "")),
                        settings.get("FOVEA_POSTGRES_USER", "postgres"),
                        settings.get("FOVEA_POSTGRES_PASSWORD", "")));
    String kafka =
        kafkaPort
            .map(port -> "127.0.0.1:" + port)
            .orElseGet(() -> settings.get("FOVEA_KAFKA_BOOTSTRAP_SERVERS", ""));
    return new Addresses(settings, secrets, postgres, postgresPort, kafka, kafkaPort, storePort);
  }

  private static Optional<Integer> unlessGiven(Settings settings, String name, int port) {
    return settings.get(name).isPresent() ? Optional.empty() : Optional.of(port);
  }

  private static String withSlash(String url) {
    return url.endsWith("/") ? url : url + "/";
  }

  String bucket() {
    return settings.get("FOVEA_S3_BUCKET", "fovea");
  }

  /** Endpoints and credentials of the object store. */
  Map<String, String> storeEnvironment() {
    String own = "http://" + settings.host() + ":" + settings.s3Port();
    String endpoint = settings.get("FOVEA_S3_ENDPOINT", own.replace("0.0.0.0", "127.0.0.1"));
    String access = settings.get("FOVEA_S3_ACCESS_KEY", secrets.get("s3.access"));
    String secret = settings.get("FOVEA_S3_SECRET_KEY", secrets.get("s3.secret"));
    Map<String, String> values = new HashMap<>();
    values.put("FOVEA_S3_ENDPOINT", endpoint);
    values.put("FOVEA_S3_PUBLIC_ENDPOINT", settings.get("FOVEA_S3_PUBLIC_ENDPOINT", endpoint));
    values.put("FOVEA_S3_REGION", settings.get("FOVEA_S3_REGION", "us-east-1"));
    values.put("FOVEA_S3_BUCKET", bucket());
    values.put("FOVEA_S3_ACCESS_KEY", access);
    values.put("FOVEA_S3_SECRET_KEY", secret);
    signing("FOVEA_S3_SIGNING_ACCESS_KEY", "s3.signing.access", values);
    signing("FOVEA_S3_SIGNING_SECRET_KEY", "s3.signing.secret", values);
    return values;
  }

  /** An outside store without a pair of its own is asked for one by the services. */
  private void signing(String name, String own, Map<String, String> values) {
    settings
        .get(name)
        .or(() -> ownStorePort.map(port -> secrets.get(own)))
        .ifPresent(value -> values.put(name, value));
  }

  /** All that one service is told. */
  Map<String, String> environment(String service, Secrets.AdminKey adminKey) {
    Map<String, String> values = storeEnvironment();
    values.put("FOVEA_DB_URL", postgres.url() + "fovea_" + service);
    values.put("FOVEA_DB_USER", "fovea_" + service);
    values.put("FOVEA_DB_PASSWORD", secrets.get(service));
    values.put("FOVEA_KAFKA_BOOTSTRAP_SERVERS", kafka);
    values.put("FOVEA_BASE_URL", settings.baseUrl());
    values.put("FOVEA_SECRET", secrets.get("master"));
    PASSED_ON.forEach(name -> settings.get(name).ifPresent(value -> values.put(name, value)));
    if (service.equals("ingest")) {
      values.put("FOVEA_BOOTSTRAP_ADMIN_KEY_SHA256", adminKey.sha256());
    }
    return values;
  }
}
