package org.fovea.contract.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Attacks by line: {@code number | name | caller | METHOD path | headers | body | status code}. A
 * {@code -} is nothing; headers are separated by {@code ;;}; several right statuses by {@code ,};
 * after the code {@code !word} is what the answer must not hold; {@code #} begins a remark.
 */
final class AttackTable {
  private static final int COLUMNS = 7;

  private AttackTable() {}

  static List<Attack> read(String resource) {
    try (InputStream table = AttackTable.class.getResourceAsStream(resource)) {
      if (table == null) {
        throw new IllegalArgumentException("No attacks on the class path at " + resource);
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(AttackTable::attack)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Attack attack(String line) {
    List<String> cells = Arrays.stream(line.split(" +\\| +")).map(String::strip).toList();
    String[] request = cells.size() == COLUMNS ? cells.get(3).split(" ", 2) : new String[0];
    if (request.length != 2 || !cells.get(0).matches("A[1-9]\\d?")) {
      throw new IllegalArgumentException("This is no attack: " + line);
    }
    List<String> answer = List.of(cells.get(6).split(" +"));
    return new Attack(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        request[0],
        request[1],
        headers(given(cells.get(4))),
        AttackText.of(given(cells.get(5))),
        statuses(answer.get(0)),
        answer.stream().skip(1).filter(word -> !word.startsWith("!")).findFirst().orElse(""),
        answer.stream()
            .filter(word -> word.startsWith("!"))
            .map(word -> word.substring(1))
            .collect(Collectors.toSet()));
  }

  private static String given(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  private static Map<String, String> headers(String cell) {
    Map<String, String> headers = new LinkedHashMap<>();
    Arrays.stream(cell.split(";;"))
        .map(String::strip)
        .filter(header -> !header.isEmpty())
        .forEach(header -> headers.put(name(header), value(header)));
    return headers;
  }

  private static String name(String header) {
    return header.substring(0, header.indexOf(':')).strip();
  }

  private static String value(String header) {
    return header.substring(header.indexOf(':') + 1).strip();
  }

  private static Set<Integer> statuses(String cell) {
    return Arrays.stream(cell.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
  }
}
