package org.fovea.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The texts of a study, and whether a value that was sent is among them. */
final class KeptTexts {

  /** A shorter one stands in others by chance. */
  private static final int SHORTEST_PART = 4;

  /** Characters looked through for parts: seconds. Beyond that only whole texts count. */
  private static final long MOST_SEARCHED = 4L << 30;

  private final Set<String> texts = new HashSet<>();
  private final Set<BigDecimal> numbers = new HashSet<>();
  private final StringBuilder all = new StringBuilder();
  private long searched;

  KeptTexts(JsonNode study) {
    add(study);
  }

  private void add(JsonNode node) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      add(member.getKey());
      add(member.getValue());
    }
    if (node.isArray()) {
      node.forEach(this::add);
    } else if (node.isNumber()) {
      numbers.add(node.decimalValue().stripTrailingZeros());
      add(node.asText());
    } else if (node.isValueNode()) {
      add(node.asText());
    }
  }

  private void add(String text) {
    if (texts.add(text.strip())) {
      all.append(text).append('\n');
    }
  }

  /** As itself, as the same number, or as part of a longer text. */
  boolean hold(String sent) {
    return texts.contains(sent) || isNumber(sent) || isPart(sent);
  }

  private boolean isPart(String sent) {
    if (sent.length() < SHORTEST_PART || searched > MOST_SEARCHED) {
      return false;
    }
    searched += all.length();
    return all.indexOf(sent) >= 0;
  }

  private boolean isNumber(String sent) {
    return sent.length() <= 40
        && sent.matches("[-+]?\\d+(\\.\\d*)?")
        && numbers.contains(new BigDecimal(sent).stripTrailingZeros());
  }
}
