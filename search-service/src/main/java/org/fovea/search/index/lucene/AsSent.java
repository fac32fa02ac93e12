package org.fovea.search.index.lucene;

import java.util.stream.Stream;
import org.fovea.contract.content.Attribute;
import org.fovea.search.index.Hit;

/** Finds how a key or a value was sent, in a document that has it. */
final class AsSent {

  private AsSent() {}

  /** The value whose term this is. */
  static String value(Hit witness, String term) {
    return witness.attributes().stream()
        .filter(attribute -> hasTerm(attribute, term))
        .map(Attribute::value)
        .findFirst()
        .orElseGet(() -> term.substring(term.indexOf(Fields.SEPARATOR) + 1))
        .strip();
  }

  /** The key whose normal form this is. */
  static String key(Hit witness, String normalKey) {
    Stream<String> attributes = witness.attributes().stream().map(Attribute::key);
    Stream<String> scores = witness.scores().stream().map(Hit.NamedScore::key);
    return Stream.concat(attributes, scores)
        .filter(key -> Fields.normalKey(key).equals(normalKey))
        .findFirst()
        .orElse(normalKey);
  }

  private static boolean hasTerm(Attribute attribute, String term) {
    if (attribute.value() == null) {
      return false;
    }
    boolean byKey = Fields.keyValue(attribute.key(), attribute.value()).equals(term);
    return byKey
        || attribute.source() != null
            && Fields.keyValue(attribute.source(), attribute.value()).equals(term);
  }
}
