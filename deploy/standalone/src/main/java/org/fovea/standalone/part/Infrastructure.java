package org.fovea.standalone.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.jvm.ArchivedJava;
import org.fovea.standalone.jvm.ClassArchives;
import org.fovea.standalone.jvm.Compiler;
import org.fovea.standalone.jvm.Heap;
import org.fovea.standalone.supervise.Part;
import org.fovea.standalone.supervise.Probes;
import org.fovea.standalone.supervise.Program;

/**
 * The broker and the object store as processes.
 *
 * @param archives of their classes
 */
public record Infrastructure(Home home, ClassArchives archives) {

  /** A Kafka broker on two ports of the loopback. */
  public Part kafka(int brokerPort, int controllerPort) {
    List<String> arguments =
        List.of(
            KafkaMain.class.getName(),
            home.part("kafka").toString(),
            String.valueOf(brokerPort),
            String.valueOf(controllerPort));
    return new Part(
        "kafka",
        program("kafka", new Heap("32m", "192m"), Compiler.QUICK, arguments),
        Map.of(),
        home.log("kafka"),
        Probes.port(brokerPort));
  }

  /** An S3 server with its bucket; the credentials are those of {@code environment}. */
  public Part store(String host, int port, String bucket, Map<String, String> environment) {
    List<String> arguments =
        List.of(
            StoreMain.class.getName(),
            home.part("store").toString(),
            host,
            String.valueOf(port),
            bucket);
    return new Part(
        "store",
        program("store", new Heap("16m", "256m"), Compiler.PATIENT, arguments),
        environment,
        home.log("store"),
        Probes.port(port));
  }

  /** Another main class of the launcher's own class path. */
  private Program program(String part, Heap heap, Compiler compiler, List<String> main) {
    List<String> arguments = new ArrayList<>(heap.options());
    arguments.addAll(compiler.options());
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(main);
    return new ArchivedJava(archives.of(part, Libraries.ofLauncher()), home.logs(), arguments);
  }
}
