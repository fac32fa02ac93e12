package org.fovea.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.Supplier;
import org.fovea.conventions.text.StorableText;
import org.fovea.ingest.validation.Findings;

/**
 * Tells names and values of JSON that nobody can store, and goes on with U+FFFD in place of what
 * cannot be kept.
 */
public final class JsonTexts {

  private final Supplier<Findings.Draft> finding;

  /**
   * @param finding begins a finding that says the document, and the line where it has several
   */
  public JsonTexts(Supplier<Findings.Draft> finding) {
    this.finding = finding;
  }

  /** The value; the same one when all of it can be stored. */
  public JsonNode clean(String pointer, JsonNode value) {
    return isStorable(value) ? value : cleaned(pointer, value);
  }

  /** The text that stands at the pointer, or is the name of what stands there. */
  public String clean(String pointer, String text) {
    if (StorableText.isStorable(text)) {
      return text;
    }
    finding.get().pointer(pointer).value(text).say("The text holds NUL or half a character.");
    return StorableText.mended(text);
  }

  private static boolean isStorable(JsonNode value) {
    if (value.isTextual()) {
      return StorableText.isStorable(value.textValue());
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!StorableText.isStorable(member.getKey()) || !isStorable(member.getValue())) {
        return false;
      }
    }
    for (JsonNode item : value.isArray() ? value : JsonNodeFactory.instance.arrayNode()) {
      if (!isStorable(item)) {
        return false;
      }
    }
    return true;
  }

  private JsonNode cleaned(String pointer, JsonNode value) {
    if (value.isObject()) {
      return members(pointer, value);
    }
    if (value.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      for (int n = 0; n < value.size(); n++) {
        items.add(cleaned(pointer + "/" + n, value.get(n)));
      }
      return items;
    }
    return value.isTextual() ? TextNode.valueOf(clean(pointer, value.textValue())) : value;
  }

  private ObjectNode members(String pointer, JsonNode value) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String inner = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
      members.set(clean(inner, member.getKey()), cleaned(inner, member.getValue()));
    }
    return members;
  }
}
