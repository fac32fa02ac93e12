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
import org.fovea.standalone.jvm.ArchivedJava;
import org.fovea.standalone.jvm.ClassArchives;
import org.fovea.standalone.jvm.Compiler;
import org.fovea.standalone.jvm.Heap;
import org.fovea.standalone.supervise.Part;
import org.fovea.standalone.supervise.Probes;
import org.fovea.standalone.supervise.Program;

/** The four services as processes. */
public final class Services {
  public static final List<String> NAMES = List.of("ingest", "metadata", "search", "download");

  /** Services that hash or move bytes. */
  private static final List<String> HOT = List.of("ingest", "download");

  private static final String FIRST_MEMORY = "48m";

  private static final String MEMORY = "256m";

  /** Ingest holds the tables of a submission while it reads them, the others hold a page. */
  private static final String MEMORY_OF_INGEST = "512m";

  private final Path checkout;
  private final Home home;
  private final ClassArchives archives;
  private final Optional<String> memory;

  /**
   * @param checkout folder that holds {@code ingest-service} and the others, built
   * @param archives of the services' classes
   * @param memory largest heap of each service, as {@code -Xmx} takes it; empty for the defaults
   */
  public Services(Path checkout, Home home, ClassArchives archives, Optional<String> memory) {
    this.checkout = checkout;
    this.home = home;
    this.archives = archives;
    this.memory = memory;
  }

  /** Refuses when a service is not built. */
  public void requireBuilt() {
    for (String service : NAMES) {
      Path jar = app(service).jar();
      if (!Files.exists(jar)) {
        throw new Refusal(
            Exit.NOT_BUILT, jar + " is not built; run 'mvn package -DskipTests' first.");
      }
    }
  }

  private QuarkusApp app(String service) {
    return new QuarkusApp(checkout.resolve(service + "-service/target/quarkus-app"));
  }

  /** The process of one service, listening on a port of the loopback. */
  public Part part(String service, int port, String instance, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("FOVEA_HTTP_PORT", String.valueOf(port));
    all.put("FOVEA_INSTANCE_ID", instance);
    all.put("FOVEA_PARENT_PID", String.valueOf(ProcessHandle.current().pid()));
    all.put("FOVEA_INDEX_DIR", home.part("index").toString());
    return new Part(
        service, program(service), all, home.log(service), Probes.health(port, service, instance));
  }

  private String memoryOf(String service) {
    return memory.orElse(service.equals("ingest") ? MEMORY_OF_INGEST : MEMORY);
  }

  private Program program(String service) {
    List<Path> jars = app(service).classPath();
    List<String> arguments = new ArrayList<>();
    arguments.addAll(new Heap(FIRST_MEMORY, memoryOf(service)).options());
    arguments.addAll((HOT.contains(service) ? Compiler.PATIENT : Compiler.QUICK).options());
    arguments.add("-XX:+ExitOnOutOfMemoryError");
    arguments.addAll(QuarkusApp.OPEN);
    arguments.addAll(List.of("-cp", Libraries.classPath(jars), QuarkusApp.MAIN));
    return new ArchivedJava(archives.of(service, jars), home.logs(), arguments);
  }
}
