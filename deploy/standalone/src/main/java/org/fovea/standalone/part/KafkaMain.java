package org.fovea.standalone.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in KRaft mode on one folder. Ends when its standard input does, so that it never
 * outlives the launcher.
 *
 * <p>Arguments: folder, broker port, controller port.
 */
public final class KafkaMain {

  private KafkaMain() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Properties properties =
        properties(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    if (!Files.exists(folder.resolve("meta.properties"))) {
      format(folder);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    StandardInput.onEnd(
        () -> {
          server.shutdown();
          server.awaitShutdown();
        });
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws Exception {
    Files.createDirectories(folder);
    Formatter formatter = new Formatter();
    formatter
        .setClusterId(org.apache.kafka.common.Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setDirectories(java.util.List.of(folder.toString()))
        .setMetadataLogDirectory(folder.toString())
        .setReleaseVersion(MetadataVersion.latestProduction());
    formatter.run();
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
            "CONTROLLER",
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs",
            folder.toString()));
    properties.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500",
            "auto.create.topics.enable", "false"));
    return properties;
  }
}
