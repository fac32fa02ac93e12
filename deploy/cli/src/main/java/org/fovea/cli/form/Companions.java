package org.fovea.cli.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Which documents a native document names in its parts. */
final class Companions {

  private static final JsonFactory JSON = new JsonFactory();

  private Companions() {}

  /** Read up to where the document is broken; what is wrong is for the validation to say. */
  static Set<String> named(Path document) {
    Set<String> names = new HashSet<>();
    try (InputStream bytes = Files.newInputStream(document);
        JsonParser parser = JSON.createParser(bytes)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        members(parser, names);
      }
    } catch (JsonProcessingException | CharConversionException e) {
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static void members(JsonParser parser, Set<String> names) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean parts = parser.currentName().equals("parts");
      if (parser.nextToken() == JsonToken.START_ARRAY && parts) {
        paths(parser, names);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void paths(JsonParser parser, Set<String> names) throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : 0;
      depth -= token.isStructEnd() ? 1 : 0;
      if (token == JsonToken.VALUE_STRING && "path".equals(parser.currentName())) {
        names.add(parser.getText());
      }
    }
  }
}
