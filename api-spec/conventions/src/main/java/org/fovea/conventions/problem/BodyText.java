package org.fovea.conventions.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fovea.conventions.text.StorableText;

/** A text of a body must be one that can be kept: JSON can write others. */
final class BodyText extends StringDeserializer {

  private static final long serialVersionUID = 1L;

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = super.deserialize(parser, context);
    if (text != null && BodyErrors.collecting()) {
      check(parser.getParsingContext().pathAsPointer().toString(), text);
    }
    return text;
  }

  /** The same for a body that is read as it is, such as a merge patch. */
  static void check(String pointer, Object value) {
    if (value instanceof Map<?, ?> members) {
      members.forEach(
          (name, member) -> {
            String inner = pointer + "/" + BodyProblems.escaped(String.valueOf(name));
            check(inner, String.valueOf(name));
            check(inner, member);
          });
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        check(pointer + "/" + i, items.get(i));
      }
    } else if (value instanceof String text && !StorableText.isStorable(text)) {
      BodyErrors.add(
          ProblemError.error("invalid-value")
              .atPointer(StorableText.shown(pointer))
              .withValue(StorableText.shown(text))
              .withDetail("The text holds NUL or half of a surrogate pair.")
              .withMend("Send Unicode text without NUL."));
    }
  }
}
