package org.fovea.standalone.part;

import java.util.List;
import java.util.Map;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.supervise.Part;
import org.fovea.standalone.supervise.Probes;

/** The broker and the object store as processes. */
public final class Infrastructure {

  private Infrastructure() {}

  /** A Kafka broker on two ports of the loopback. */
  public static Part kafka(Home home, int brokerPort, int controllerPort) {
    return new Part(
        "kafka",
        Java.command(
            "192m",
            KafkaMain.class,
            List.of(
                home.part("kafka").toString(),
                String.valueOf(brokerPort),
                String.valueOf(controllerPort))),
        Map.of(),
        home.log("kafka"),
        Probes.port(brokerPort));
  }

  /** An S3 server with its bucket; the credentials are those of {@code environment}. */
  public static Part store(
      Home home, String host, int port, String bucket, Map<String, String> environment) {
    return new Part(
        "store",
        Java.command(
            "256m",
            StoreMain.class,
            List.of(home.part("store").toString(), host, String.valueOf(port), bucket)),
        environment,
        home.log("store"),
        Probes.port(port));
  }
}
