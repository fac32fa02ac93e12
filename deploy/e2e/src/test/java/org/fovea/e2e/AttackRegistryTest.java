package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code deploy/docs/attacks.tsv} names for every attack the tests that hold it, or why there are
 * none; the tests it names are there.
 */
class AttackRegistryTest {
  private static final int LAST = 75;

  /** An infected file is told by a scanner that Fovea does not have. */
  private static final int NOT_ASKED_FOR = 74;

  private static final List<String> MODULES =
      List.of(
          "api-spec/contract",
          "api-spec/conventions",
          "ingest-service",
          "metadata-service",
          "search-service",
          "download-service",
          "deploy/standalone",
          "deploy/e2e");

  /** An attack and what holds it. */
  private record Entry(String number, List<String> tests, String remark) {}

  @Test
  void everyAttackIsHeldByATestOrHasAReasonWhyNot() {
    assertEquals(
        IntStream.rangeClosed(1, LAST)
            .filter(n -> n != NOT_ASKED_FOR)
            .mapToObj(n -> "A" + n)
            .toList(),
        entries().stream().map(Entry::number).toList());
    for (Entry entry : entries()) {
      assertTrue(!entry.tests().isEmpty() || !entry.remark().isBlank(), entry.number());
    }
  }

  @Test
  void everyTestThatIsNamedIsThere() {
    List<String> missing = new ArrayList<>();
    for (Entry entry : entries()) {
      entry.tests().stream()
          .filter(test -> !isThere(test))
          .forEach(test -> missing.add(entry.number() + " " + test));
    }
    assertEquals(List.of(), missing);
  }

  /** The tables of the services and the registry name the same attacks. */
  @Test
  void everyTableHoldsTheAttacksItIsNamedFor() {
    List<String> tables =
        entries().stream()
            .flatMap(e -> e.tests().stream())
            .distinct()
            .filter(t -> t.endsWith(".AttacksTest"))
            .toList();
    for (String test : tables) {
      Path module = module(test).orElseThrow();
      List<String> held =
          lines(module.resolve("src/test/resources/attacks.txt"))
              .filter(line -> line.matches("A\\d+ .*"))
              .map(line -> line.substring(0, line.indexOf(' ')))
              .distinct()
              .toList();
      List<String> named =
          entries().stream()
              .filter(entry -> entry.tests().contains(test))
              .map(Entry::number)
              .filter(number -> !List.of("A64", "A69").contains(number))
              .toList();
      assertEquals(
          named,
          held.stream()
              .sorted(java.util.Comparator.comparingInt(n -> Integer.parseInt(n.substring(1))))
              .toList(),
          test);
    }
  }

  private static boolean isThere(String test) {
    String[] words = test.split("#");
    Optional<Path> module = module(words[0]);
    return module.isPresent()
        && (words.length == 1
            || lines(source(module.get(), words[0]))
                .anyMatch(line -> line.contains("void " + words[1] + "(")));
  }

  private static Optional<Path> module(String type) {
    return MODULES.stream()
        .map(Checkout.root()::resolve)
        .filter(module -> Files.exists(source(module, type)))
        .findFirst();
  }

  private static Path source(Path module, String type) {
    return module.resolve("src/test/java/" + type.replace('.', '/') + ".java");
  }

  private static List<Entry> entries() {
    return lines(Checkout.root().resolve("deploy/docs/attacks.tsv"))
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(
            cells ->
                new Entry(
                    cells[0],
                    Arrays.stream(cells[2].split(", ")).filter(t -> !t.equals("-")).toList(),
                    cells.length > 3 ? cells[3] : ""))
        .toList();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
