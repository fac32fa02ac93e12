package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.fovea.ingest.validation.Findings;

/**
 * Replaces what no database and no UTF-8 can hold, NUL and unpaired surrogates, by U+FFFD and
 * reports it: JSON can say them, text cannot.
 */
final class TextCleaning {

  private final String document;
  private final Findings findings;

  TextCleaning(String document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  SentValue clean(SentValue value) {
    return new SentValue(value.pointer(), cleaned(value));
  }

  private JsonNode cleaned(SentValue value) {
    if (value.node().isObject()) {
      return members(value);
    }
    if (value.node().isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      value.items().forEach(item -> items.add(cleaned(item)));
      return items;
    }
    return value.node().isTextual()
        ? TextNode.valueOf(text(value.node().textValue(), value.pointer()))
        : value.node();
  }

  private ObjectNode members(SentValue value) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : value.node().properties()) {
      String name = text(member.getKey(), value.pointer());
      String pointer = value.pointer() + "/" + SentValue.escaped(name);
      members.set(name, cleaned(new SentValue(pointer, member.getValue())));
    }
    return members;
  }

  private String text(String sent, String pointer) {
    String clean = clean(sent);
    if (!clean.equals(sent)) {
      findings
          .of(EmpiarRule.TEXT_UNREADABLE)
          .in(document)
          .pointer(pointer)
          .value(clean.length() > 200 ? clean.substring(0, 200) + "…" : clean)
          .say("The text holds characters that are no text.");
    }
    return clean;
  }

  private static String clean(String sent) {
    StringBuilder clean = new StringBuilder(sent.length());
    sent.codePoints()
        .map(
            point -> point == 0 || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
