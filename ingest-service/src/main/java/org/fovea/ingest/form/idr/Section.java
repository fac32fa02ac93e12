package org.fovea.ingest.form.idr;

import java.util.List;
import java.util.Optional;
import org.fovea.ingest.table.Headers;

/** Consecutive lines of the study file: the study's own, or those of one screen or experiment. */
record Section(List<Entry> entries) {

  Section {
    entries = List.copyOf(entries);
  }

  /** The first line with one of the keys that has a value; keys compare without case and blanks. */
  Optional<Entry> entry(String... keys) {
    for (String key : keys) {
      Optional<Entry> found = all(key).stream().filter(entry -> !entry.isBlank()).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  List<Entry> all(String key) {
    String wanted = Headers.key(key);
    return entries.stream().filter(entry -> Headers.key(entry.key()).equals(wanted)).toList();
  }

  /** The first value of the first such line that has one. */
  Optional<String> first(String... keys) {
    return entry(keys)
        .flatMap(entry -> entry.values().stream().filter(value -> !value.isEmpty()).findFirst());
  }

  /** The values that are not blank. */
  List<String> values(String key) {
    return all(key).stream()
        .flatMap(entry -> entry.values().stream())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * The value in that column of the first such line, null when blank: what a line's component
   * takes.
   */
  String at(String key, int column) {
    return all(key).stream()
        .map(entry -> entry.value(column))
        .findFirst()
        .filter(value -> !value.isEmpty())
        .orElse(null);
  }

  /** The widest of such lines. */
  int width(String... keys) {
    int width = 0;
    for (String key : keys) {
      width =
          Math.max(
              width, all(key).stream().mapToInt(entry -> entry.values().size()).max().orElse(0));
    }
    return width;
  }
}
