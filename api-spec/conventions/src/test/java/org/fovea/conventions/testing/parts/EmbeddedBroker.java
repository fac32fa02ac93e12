package org.fovea.conventions.testing.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.fovea.conventions.testing.FreePorts;

/** One Kafka broker in KRaft mode, which may be stopped and started again with what it held. */
final class EmbeddedBroker implements AutoCloseable {

  private static final String CONTROLLER = "CONTROLLER";

  private final int port = FreePorts.next();
  private final Properties properties;
  private KafkaRaftServer server;

  EmbeddedBroker(Path folder) throws Exception {
    format(folder);
    properties = properties(folder, port, FreePorts.next());
    start();
  }

  /** On the same port as before. */
  void start() {
    server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
  }

  Map<String, String> settings() {
    return Map.of("fovea.kafka.bootstrap-servers", "127.0.0.1:" + port);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws Exception {
    Files.createDirectories(folder);
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName(CONTROLLER)
        .setDirectories(List.of(folder.toString()))
        .setMetadataLogDirectory(folder.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .run();
  }

  private static Properties properties(Path folder, int broker, int controller) {
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "controller.quorum.voters",
            "1@127.0.0.1:" + controller,
            "listeners",
            "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(broker, controller),
            "advertised.listeners",
            "PLAINTEXT://127.0.0.1:" + broker,
            "controller.listener.names",
            CONTROLLER,
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs",
            folder.toString(),
            "auto.create.topics.enable",
            "false"));
    properties.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "8388608",
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500"));
    return properties;
  }
}
