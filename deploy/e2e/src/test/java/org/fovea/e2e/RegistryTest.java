package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fovea.e2e.Registry.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of attacks and faults name tests that are there. */
class RegistryTest {
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

  @ParameterizedTest
  @EnumSource
  void everyNumberIsHeldByATestOrHasAReasonWhyNot(Registry registry) {
    assertEquals(registry.numbers(), registry.entries().stream().map(Entry::number).toList());
    for (Entry entry : registry.entries()) {
      assertTrue(!entry.tests().isEmpty() || !entry.remark().isBlank(), entry.number());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTestThatIsNamedIsThere(Registry registry) {
    List<String> missing =
        registry.entries().stream()
            .flatMap(
                entry ->
                    entry.tests().stream()
                        .filter(test -> !isThere(test))
                        .map(test -> entry.number() + " " + test))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyTestOfAFaultBeginsWithItsNumber() {
    for (Entry fault : Registry.FAULTS.entries()) {
      String begin = fault.number().toLowerCase(Locale.ROOT);
      for (String test : fault.tests()) {
        assertTrue(test.matches(".+#" + begin + "[A-Z].+"), fault.number() + " " + test);
      }
    }
  }

  /** The tables of the services and the registry name the same attacks. */
  @Test
  void everyTableHoldsTheAttacksItIsNamedFor() {
    List<Entry> attacks = Registry.ATTACKS.entries();
    List<String> tables =
        attacks.stream()
            .flatMap(attack -> attack.tests().stream())
            .distinct()
            .filter(test -> test.endsWith(".AttacksTest"))
            .toList();
    for (String test : tables) {
      assertEquals(
          attacks.stream()
              .filter(attack -> attack.tests().contains(test))
              .map(Entry::number)
              .filter(number -> !List.of("A64", "A69").contains(number))
              .toList(),
          tabled(module(test).orElseThrow()),
          test);
    }
  }

  /** The attacks in a service's table, in order. */
  private static List<String> tabled(Path module) {
    return Checkout.lines(module.resolve("src/test/resources/attacks.txt"))
        .filter(line -> line.matches("A\\d+ .*"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .distinct()
        .sorted(Comparator.comparingInt(number -> Integer.parseInt(number.substring(1))))
        .toList();
  }

  private static boolean isThere(String test) {
    String[] words = test.split("#");
    Optional<Path> module = module(words[0]);
    return module.isPresent()
        && (words.length == 1
            || Checkout.lines(source(module.get(), words[0]))
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
}
