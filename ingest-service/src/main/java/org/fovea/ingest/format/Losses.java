package org.fovea.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one native tree holds and another does not, value by value. Elements of an array that are
 * equal belong together wherever they stand; the others are compared in their order.
 */
final class Losses {

  private static final Set<String> MANY = Set.of("plates", "wells", "images", "rows", "files");
  private static final int MOST_TOLD = 1000;
  private static final int LONGEST = 200;

  private final Map<String, Long> unread = new LinkedHashMap<>();
  private final List<Loss> told = new ArrayList<>();
  private long count;

  private Losses() {}

  /** The values of {@code before} that {@code after} lacks. */
  static Losses between(JsonNode before, JsonNode after) {
    return between(JsonNodeFactory.instance.objectNode(), before, after);
  }

  /**
   * The values that were sent and not read, and those of {@code before} that {@code after} lacks.
   *
   * @param sent a number where there are many, else the values
   */
  static Losses between(JsonNode sent, JsonNode before, JsonNode after) {
    Losses losses = new Losses();
    sent.properties().forEach(member -> losses.unread(member.getKey(), member.getValue(), before));
    before.properties().forEach(member -> losses.member(member.getKey(), member.getValue(), after));
    losses.unread.forEach((name, lost) -> losses.many(name, lost));
    return losses;
  }

  private void unread(String name, JsonNode sent, JsonNode read) {
    if (sent.isNumber()) {
      unread.put(name, sent.asLong() - read.path(name).size());
    } else {
      compare("/" + name, sent, read.path(name));
    }
  }

  /** The first of them. */
  List<Loss> told() {
    return told;
  }

  long count() {
    return count;
  }

  private void member(String name, JsonNode before, JsonNode after) {
    if (name.equals("format") || name.equals("form")) {
      return;
    }
    if (MANY.contains(name)) {
      long dropped = unread.containsKey(name) ? unread.remove(name) : 0;
      many(name, dropped + lost(before, after.path(name)));
    } else {
      compare("/" + name, before, after.path(name));
    }
  }

  private void many(String name, long lost) {
    if (lost > 0) {
      tell("/" + name, "", lost);
    }
  }

  private static long lost(JsonNode before, JsonNode after) {
    Map<JsonNode, Integer> kept = counted(after);
    long lost = 0;
    for (JsonNode each : before) {
      lost += take(kept, each) ? 0 : 1;
    }
    return lost;
  }

  private static Map<JsonNode, Integer> counted(JsonNode items) {
    Map<JsonNode, Integer> counted = new HashMap<>();
    items.forEach(item -> counted.merge(item, 1, Integer::sum));
    return counted;
  }

  private static boolean take(Map<JsonNode, Integer> items, JsonNode item) {
    Integer left = items.get(item);
    if (left == null || left == 0) {
      return false;
    }
    items.put(item, left - 1);
    return true;
  }

  private void compare(String pointer, JsonNode before, JsonNode after) {
    if (before.isObject()) {
      before
          .properties()
          .forEach(
              member ->
                  compare(
                      pointer + "/" + member.getKey(),
                      member.getValue(),
                      after.path(member.getKey())));
    } else if (before.isArray()) {
      items(pointer, before, after);
    } else if (!same(before, after) && !isEmptyText(before)) {
      tell(pointer, before.asText(), 1);
    }
  }

  // An empty text says nothing, and the record leaves it out.
  private static boolean isEmptyText(JsonNode value) {
    return value.isTextual() && value.textValue().isEmpty();
  }

  private static boolean same(JsonNode before, JsonNode after) {
    return before.isNumber() && after.isNumber()
        ? before.decimalValue().compareTo(after.decimalValue()) == 0
        : before.equals(after);
  }

  private void items(String pointer, JsonNode before, JsonNode after) {
    Map<JsonNode, Integer> kept = counted(after);
    List<Integer> unmatched = new ArrayList<>();
    for (int n = 0; n < before.size(); n++) {
      if (!take(kept, before.get(n))) {
        unmatched.add(n);
      }
    }
    Iterator<JsonNode> others = others(after, kept).iterator();
    for (int n : unmatched) {
      JsonNode other = others.hasNext() ? others.next() : before.path(Integer.MAX_VALUE);
      compare(pointer + "/" + n, before.get(n), other);
    }
  }

  private static List<JsonNode> others(JsonNode after, Map<JsonNode, Integer> left) {
    List<JsonNode> others = new ArrayList<>();
    after.forEach(
        item -> {
          if (take(left, item)) {
            others.add(item);
          }
        });
    return others;
  }

  private void tell(String pointer, String value, long lost) {
    tell(new Loss(Optional.empty(), pointer, cut(value), lost));
  }

  /** A value of a document that is nowhere in the study. */
  void unread(SentValue sent) {
    tell(new Loss(Optional.of(sent.place()), sent.pointer(), cut(sent.text()), 1));
  }

  private void tell(Loss loss) {
    count += loss.count();
    if (told.size() < MOST_TOLD) {
      told.add(loss);
    }
  }

  private static String cut(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }
}
