package org.fovea.contract.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which operations and statuses of the contracts the tests of a module have seen. Sightings are
 * kept in files, because tests that start Quarkus load this class more than once in one JVM. {@code
 * target/contract-coverage.json} holds for each service the operations with {@code seen} and {@code
 * unseen} statuses.
 */
public final class ContractCoverage {
  private static final Path SEEN = Path.of("target", "contract-seen");
  private static final Path REPORT = Path.of("target", "contract-coverage.json");

  private ContractCoverage() {}

  /** Notes that a test has seen this status of this operation. */
  static void saw(String service, String operation, int status) {
    try {
      Path folder = Files.createDirectories(SEEN.resolve(service).resolve(operation));
      Files.write(
          folder.resolve(String.valueOf(status)),
          new byte[0],
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what earlier runs have seen. */
  static void forget() throws IOException {
    Files.deleteIfExists(REPORT);
    if (Files.exists(SEEN)) {
      try (Stream<Path> all = Files.walk(SEEN)) {
        for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /**
   * Writes the report of the services seen and returns what no test has seen, a line for each
   * operation.
   */
  static List<String> report() throws IOException {
    List<String> unseen = new ArrayList<>();
    ObjectNode report = BodyCheck.JSON.createObjectNode();
    for (String service : Contract.SERVICES) {
      if (Files.isDirectory(SEEN.resolve(service))) {
        ArrayNode operations = report.putArray(service);
        Contract.of(service).operations().forEach(o -> operations.add(entry(service, o, unseen)));
      }
    }
    if (!report.isEmpty()) {
      BodyCheck.JSON.writerWithDefaultPrettyPrinter().writeValue(REPORT.toFile(), report);
    }
    return unseen;
  }

  private static ObjectNode entry(String service, Operation operation, List<String> unseen) {
    Set<String> seen = seen(service, operation.id());
    Set<String> missing = new TreeSet<>(operation.responses().keySet());
    missing.removeAll(seen);
    if (seen.stream().anyMatch(status -> !operation.responses().containsKey(status))) {
      missing.remove("default");
    }
    if (!missing.isEmpty()) {
      unseen.add("%s %s (%s): %s".formatted(service, operation, operation.id(), missing));
    }
    ObjectNode entry = BodyCheck.JSON.createObjectNode();
    entry.put("operation", operation.id()).put("method", operation.method());
    entry.put("path", operation.path().template());
    entry.set("seen", BodyCheck.JSON.valueToTree(seen));
    entry.set("unseen", BodyCheck.JSON.valueToTree(missing));
    return entry;
  }

  private static Set<String> seen(String service, String operation) {
    String[] statuses = SEEN.resolve(service).resolve(operation).toFile().list();
    return statuses == null ? Set.of() : new TreeSet<>(List.of(statuses));
  }
}
