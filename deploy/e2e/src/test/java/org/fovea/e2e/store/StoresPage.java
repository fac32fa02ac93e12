package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table in {@code deploy/docs/stores.md}: what each store shows of each behaviour. Tests
 * compare what they see with it; {@code -Dfovea.regenerate=true} writes what they see. A store that
 * did not run keeps its column.
 */
final class StoresPage {

  static final List<String> STORES = List.of("embedded", "MinIO");
  static final String NOT_SEEN = "–";

  private static final Path PAGE = Path.of("../docs/stores.md");
  private static final String START = "<!-- table: written by the tests -->";
  private static final String END = "<!-- end of table -->";

  private StoresPage() {}

  static synchronized void compare(String store, Behaviour behaviour, String seen) {
    if (Boolean.getBoolean("fovea.regenerate")) {
      Map<Behaviour, List<String>> cells = cells();
      cells.get(behaviour).set(STORES.indexOf(store), seen);
      write(cells);
    }
    assertEquals(
        cells().get(behaviour).get(STORES.indexOf(store)),
        seen,
        () -> "deploy/docs/stores.md tells otherwise of " + store + ": " + behaviour.what());
  }

  /** What the page tells of each behaviour, by store. */
  static Map<Behaviour, List<String>> cells() {
    Map<Behaviour, List<String>> cells = new EnumMap<>(Behaviour.class);
    for (Behaviour behaviour : Behaviour.values()) {
      List<String> told =
          rows().stream()
              .filter(row -> row.get(0).equals(behaviour.what()))
              .findFirst()
              .map(row -> row.subList(1, 1 + STORES.size()))
              .orElse(STORES.stream().map(store -> NOT_SEEN).toList());
      cells.put(behaviour, new ArrayList<>(told));
    }
    return cells;
  }

  /** The cells of the rows under the head of the table. */
  static List<List<String>> rows() {
    String page = read();
    String table = page.substring(page.indexOf(START) + START.length(), page.indexOf(END)).strip();
    return table
        .lines()
        .skip(2)
        .map(line -> line.substring(2, line.length() - 2))
        .map(line -> Arrays.asList(line.split(" \\| ", -1)))
        .toList();
  }

  /** The rows as they must be. */
  static String table(Map<Behaviour, List<String>> cells) {
    String head =
        "| what | " + String.join(" | ", STORES) + " | what Fovea holds to |\n|---|---|---|---|\n";
    return cells.entrySet().stream()
        .map(
            row ->
                Stream.of(
                        Stream.of(row.getKey().what()),
                        row.getValue().stream(),
                        Stream.of(row.getKey().law()))
                    .flatMap(cell -> cell)
                    .collect(Collectors.joining(" | ", "| ", " |\n")))
        .collect(Collectors.joining("", head, ""));
  }

  static String read() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Map<Behaviour, List<String>> cells) {
    String page = read();
    String before = page.substring(0, page.indexOf(START) + START.length());
    String after = page.substring(page.indexOf(END));
    try {
      Files.writeString(PAGE, before + "\n" + table(cells) + after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
