package org.fovea.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may do what to which object: {@code access.txt}. A rule has a line for each object with the
 * answer to each caller; a line of operations has a rule, a service and their ids.
 */
final class AccessTable {
  private final List<String> callers = new ArrayList<>();
  private final Map<String, List<Line>> rules = new TreeMap<>();
  private final Map<String, String> ruleOf = new TreeMap<>();

  private AccessTable() {}

  /**
   * A line of a rule.
   *
   * @param answers by caller: a status, a class of statuses, or {@code may} for anything but a
   *     refusal
   */
  record Line(String object, Map<String, String> answers) {}

  static AccessTable read() {
    AccessTable table = new AccessTable();
    try (InputStream text = AccessTable.class.getResourceAsStream("/access.txt")) {
      new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> table.line(List.of(line.strip().split("\\s+"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void line(List<String> words) {
    switch (words.get(0)) {
      case "callers" -> callers.addAll(words.subList(1, words.size()));
      case "rule" -> rule(words);
      default ->
          words
              .subList(2, words.size())
              .forEach(id -> ruleOf.put(words.get(1) + "/" + id, words.get(0)));
    }
  }

  private void rule(List<String> words) {
    Map<String, String> answers = new TreeMap<>();
    for (int i = 0; i < callers.size(); i++) {
      answers.put(callers.get(i), words.get(i + 3));
    }
    rules
        .computeIfAbsent(words.get(1), name -> new ArrayList<>())
        .add(new Line(words.get(2), answers));
  }

  /** The operations that have a rule, as {@code service/id}. */
  List<String> operations() {
    return List.copyOf(ruleOf.keySet());
  }

  /** The lines of an operation's rule. */
  List<Line> of(String operation) {
    return rules.get(ruleOf.get(operation));
  }

  /** Whether a status is the answer the table has. */
  static boolean fits(String answer, int status) {
    return switch (answer) {
      case "2xx" -> status >= 200 && status < 400;
      case "may" -> status < 500 && !List.of(401, 403, 404, 405, 410).contains(status);
      default -> status == Integer.parseInt(answer);
    };
  }
}
