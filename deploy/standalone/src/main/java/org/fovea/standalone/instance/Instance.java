package org.fovea.standalone.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fovea.standalone.door.FrontDoor;
import org.fovea.standalone.door.Patience;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.InstanceLock;
import org.fovea.standalone.home.Ports;
import org.fovea.standalone.home.Secrets;
import org.fovea.standalone.home.Settings;
import org.fovea.standalone.jvm.ClassArchives;
import org.fovea.standalone.part.Infrastructure;
import org.fovea.standalone.part.Services;
import org.fovea.standalone.supervise.Part;
import org.fovea.standalone.supervise.StateFile;
import org.fovea.standalone.supervise.Supervisor;

/**
 * Everything of one instance in the order it starts: lock, parts that are not given, databases,
 * services, door.
 */
public final class Instance implements AutoCloseable {
  private final String id = UUID.randomUUID().toString();
  private final Settings settings;
  private final Home home;
  private final InstanceLock lock;
  private final Secrets secrets;
  private final Secrets.AdminKey adminKey;
  private final ClassArchives archives;
  private final Supervisor supervisor;
  private final Consumer<String> progress;
  private volatile String phase = "starting";
  private FrontDoor door;

  private Instance(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.home = Home.prepare(settings);
    this.lock = InstanceLock.take(home);
    this.secrets = Secrets.of(home);
    this.adminKey = Secrets.adminKey(home);
    this.archives = ClassArchives.in(checkout().resolve("deploy/standalone/target/cds"));
    this.supervisor = new Supervisor(this::record);
  }

  /** Starts everything and returns when the door is open; on refusal what was started is ended. */
  public static Instance start(Settings settings, Consumer<String> progress) {
    Instance instance = new Instance(settings, progress);
    Thread farewell = new Thread(instance::close, "farewell");
    Runtime.getRuntime().addShutdownHook(farewell);
    instance.run();
    return instance;
  }

  private void run() {
    Ports.requireFree(settings.host(), settings.port(), "FOVEA_PORT");
    Services services =
        new Services(checkout(), home, archives, settings.get("FOVEA_SERVICE_MEMORY"));
    services.requireBuilt();
    Ports free = Ports.except(settings.port(), settings.s3Port());
    Addresses addresses = Addresses.of(settings, secrets, free);
    List<Part> infrastructure = infrastructure(addresses, free);
    supervisor.startStage(infrastructure, this::ready);
    addresses.postgres().prepareDatabases(Services.NAMES, secrets);
    Map<String, Integer> ports = new LinkedHashMap<>();
    Services.NAMES.forEach(service -> ports.put(service, free.next()));
    supervisor.startStage(parts(services, addresses, ports), this::ready);
    door = openDoor(ports);
    phase = "ready";
    record(supervisor.states());
  }

  private FrontDoor openDoor(Map<String, Integer> ports) {
    return FrontDoor.open(
        settings.host(), settings.port(), ports, settings.baseUrl(), Patience.of(settings));
  }

  private List<Part> infrastructure(Addresses addresses, Ports free) {
    Infrastructure own = new Infrastructure(home, archives);
    List<Part> parts = new ArrayList<>();
    addresses.ownPostgresPort().ifPresent(port -> parts.add(addresses.postgres().part(home, port)));
    addresses.ownKafkaPort().ifPresent(port -> parts.add(own.kafka(port, free.next())));
    addresses
        .ownStorePort()
        .ifPresent(
            port -> {
              Ports.requireFree(settings.host(), port, "FOVEA_S3_PORT");
              parts.add(
                  own.store(
                      settings.host(), port, addresses.bucket(), addresses.storeEnvironment()));
            });
    return parts;
  }

  private List<Part> parts(Services services, Addresses addresses, Map<String, Integer> ports) {
    return Services.NAMES.stream()
        .map(
            name -> services.part(name, ports.get(name), id, addresses.environment(name, adminKey)))
        .toList();
  }

  /** The folder of the services: given by the shell entry, else the working directory. */
  private static Path checkout() {
    return Path.of(System.getProperty("fovea.checkout", "."));
  }

  private void ready(String part) {
    progress.accept(part + " is ready");
  }

  private void record(List<Supervisor.PartState> parts) {
    synchronized (home) {
      if (!phase.equals("stopping")) {
        StateFile.write(
            home.state(),
            new StateFile.State(id, ProcessHandle.current().pid(), phase, urls(), parts));
      }
    }
  }

  /** What a user may open, by name. */
  public Map<String, String> urls() {
    Map<String, String> urls = new LinkedHashMap<>();
    urls.put("api", settings.baseUrl());
    urls.put("docs", settings.baseUrl() + "/docs");
    return urls;
  }

  public Secrets.AdminKey adminKey() {
    return adminKey;
  }

  public Home home() {
    return home;
  }

  public Settings settings() {
    return settings;
  }

  /**
   * Closes the door, ends the parts in reverse order and lets go of the lock. Safe to call twice.
   */
  @Override
  public synchronized void close() {
    if (phase.equals("stopping")) {
      return;
    }
    phase = "stopping";
    if (door != null) {
      door.close();
    }
    supervisor.stop();
    try {
      Files.deleteIfExists(home.state());
      archives.close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
