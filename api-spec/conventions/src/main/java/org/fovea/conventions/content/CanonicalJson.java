package org.fovea.conventions.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.conventions.text.StorableText;

/**
 * Canonical JSON (RFC 8785): equal values have equal bytes, so digests can be compared.
 *
 * <p>Numbers are IEEE doubles written as ECMAScript writes them; what a double cannot hold (1e400,
 * NaN) and texts that are no {@link StorableText} are refused with {@link
 * IllegalArgumentException}.
 */
public final class CanonicalJson {

  private static final ObjectMapper MAPPER = ContentMapper.create();
  private static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  /** UTF-8 bytes of the canonical form. */
  public static byte[] bytes(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The canonical form of a JSON tree or of anything Jackson can make one of. */
  public static String text(Object value) {
    StringBuilder out = new StringBuilder(256);
    write(MAPPER.valueToTree(value), out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> array(node, out);
      case NUMBER -> CanonicalNumber.write(node, out);
      case STRING, BINARY -> string(node.asText(), out);
      default -> out.append(node.asText());
    }
  }

  private static void object(JsonNode node, StringBuilder out) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    node.fields().forEachRemaining(field -> sorted.put(field.getKey(), field.getValue()));
    char separator = '{';
    for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
      out.append(separator);
      string(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void array(JsonNode node, StringBuilder out) {
    out.append('[');
    for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
      write(items.next(), out);
      out.append(items.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private static void string(String text, StringBuilder out) {
    if (!StorableText.isStorable(text)) {
      throw new IllegalArgumentException("NUL or half of a surrogate pair in a text");
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), out);
    }
    out.append('"');
  }

  private static void character(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> plain(c, out);
    }
  }

  private static void plain(char c, StringBuilder out) {
    if (c < 0x20) {
      out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    } else {
      out.append(c);
    }
  }
}
