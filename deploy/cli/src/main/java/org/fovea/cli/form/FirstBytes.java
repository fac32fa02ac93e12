package org.fovea.cli.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file begins with. Only the first {@value #LIMIT} bytes count; nothing in them fails. */
final class FirstBytes {

  private static final int LIMIT = 4 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  private FirstBytes() {}

  static boolean isJson(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  static boolean isTsv(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".tsv");
  }

  /** Whether the file is a JSON object that holds a list or an object by this key. */
  static boolean hasKey(Path file, String key) {
    byte[] bytes = read(file);
    try (JsonParser parser = JSON.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(key);
        if (parser.nextToken().isStructStart() && found) {
          return true;
        }
        parser.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** The text that the file's JSON object holds by this key; empty when it holds none. */
  static String textOf(Path file, String key) {
    try (JsonParser parser = JSON.createParser(read(file))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(key);
        if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
          return parser.getText();
        }
        parser.skipChildren();
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  /** First cell of the first line that is neither blank nor a comment. */
  static String firstCell(Path file) {
    return new String(read(file), StandardCharsets.UTF_8)
        .lines()
        .map(PageTabTable::cells)
        .map(cells -> cells.get(0))
        .filter(cell -> !cell.isEmpty() && !cell.startsWith("#"))
        .findFirst()
        .orElse("");
  }

  private static byte[] read(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
