package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of the deposition as sent.
 *
 * @param pointer its JSON pointer, also when there is no such value
 * @param node a missing node when there is none
 */
record SentValue(String pointer, JsonNode node) {

  private static final int LONGEST_SHOWN = 200;

  SentValue member(String name) {
    return new SentValue(pointer + "/" + escaped(name), node.path(name));
  }

  /** The elements of an array; none for anything else. */
  List<SentValue> items() {
    List<SentValue> items = new ArrayList<>();
    if (node.isArray()) {
      for (int n = 0; n < node.size(); n++) {
        items.add(new SentValue(pointer + "/" + n, node.get(n)));
      }
    }
    return items;
  }

  boolean isPresent() {
    return !node.isMissingNode();
  }

  /** Neither absent nor null nor a blank text. */
  boolean says() {
    return isPresent() && !node.isNull() && !(node.isTextual() && node.textValue().isBlank());
  }

  /** The value as a finding shows it. */
  String shown() {
    String text = node.isValueNode() ? node.asText() : node.toString();
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }

  /** A reference token of RFC 6901. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
