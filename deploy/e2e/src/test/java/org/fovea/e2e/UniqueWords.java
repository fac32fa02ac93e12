package org.fovea.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A word for each kind of field of a study that stands nowhere else in the world. */
final class UniqueWords {
  private static final List<String> KINDS =
      List.of(
          "title",
          "description",
          "keyword",
          "author",
          "person",
          "mail",
          "license",
          "paper",
          "screen",
          "library",
          "plate",
          "gene",
          "key",
          "value",
          "channel",
          "column",
          "cell",
          "phenotype",
          "folder",
          "file",
          "document",
          "table",
          "remark");

  private final Map<String, String> words = new LinkedHashMap<>();

  UniqueWords() {
    String once = UUID.randomUUID().toString().substring(0, 6);
    KINDS.forEach(kind -> words.put(kind, "zq" + kind + once));
  }

  String of(String kind) {
    String word = words.get(kind);
    if (word == null) {
      throw new IllegalArgumentException(kind);
    }
    return word;
  }

  /** By kind. */
  Map<String, String> all() {
    return words;
  }

  /** The kinds whose words a text tells, whatever their case. */
  List<String> toldBy(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return words.entrySet().stream()
        .filter(word -> folded.contains(word.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
