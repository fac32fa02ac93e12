package org.fovea.standalone.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.Refusal;
import org.fovea.standalone.supervise.Part;
import org.fovea.standalone.supervise.Probes;

/** The four services as processes. */
public final class Services {
  public static final List<String> NAMES = List.of("ingest", "metadata", "search", "download");

  /** Services that hash or move bytes: C2's SHA-256 intrinsic is ten times the speed of C1's. */
  private static final List<String> HOT = List.of("ingest", "download");

  private static final String MEMORY = "256m";

  /** Ingest holds the tables of a submission while it reads them, the others hold a page. */
  private static final String MEMORY_OF_INGEST = "512m";

  private final Path checkout;
  private final Home home;
  private final Optional<String> memory;

  /**
   * @param checkout folder that holds {@code ingest-service} and the others, built
   * @param memory largest heap of each service, as {@code -Xmx} takes it; empty for the defaults
   */
  public Services(Path checkout, Home home, Optional<String> memory) {
    this.checkout = checkout;
    this.home = home;
    this.memory = memory;
  }

  /** Refuses when a service is not built. */
  public void requireBuilt() {
    for (String service : NAMES) {
      if (!Files.exists(jar(service))) {
        throw new Refusal(
            Exit.NOT_BUILT, jar(service) + " is not built; run 'mvn package -DskipTests' first.");
      }
    }
  }

  private Path jar(String service) {
    return checkout.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
  }

  /** The process of one service, listening on a port of the loopback. */
  public Part part(String service, int port, String instance, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("FOVEA_HTTP_PORT", String.valueOf(port));
    all.put("FOVEA_INSTANCE_ID", instance);
    all.put("FOVEA_PARENT_PID", String.valueOf(ProcessHandle.current().pid()));
    all.put("FOVEA_INDEX_DIR", home.part("index").toString());
    return new Part(
        service, command(service), all, home.log(service), Probes.health(port, service, instance));
  }

  private String memoryOf(String service) {
    return memory.orElse(service.equals("ingest") ? MEMORY_OF_INGEST : MEMORY);
  }

  private List<String> command(String service) {
    List<String> command =
        new ArrayList<>(List.of(Java.program(), "-Xmx" + memoryOf(service), "-XX:+UseSerialGC"));
    if (!HOT.contains(service)) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", jar(service).toString()));
    return command;
  }
}
