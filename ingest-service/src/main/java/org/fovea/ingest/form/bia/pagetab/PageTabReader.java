package org.fovea.ingest.form.bia.pagetab;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/** Reads a submission in either notation. Holds no state, never throws for what was sent. */
public final class PageTabReader {

  private static final int SNIFFED = 1 << 16;
  private static final Pattern NAME = Pattern.compile("(?is).*\\.(json|tsv|txt|pagetab)(\\.gz)?");
  private static final Pattern TSV =
      Pattern.compile("(?is)\\A\\uFEFF?\\s*\"?Submission\"?(\\s.*)?");

  private PageTabReader() {}

  /** The submission; empty when the document cannot be read as one (reported). */
  public static Optional<PageTab> read(TextSource source, Findings findings) {
    return isJson(start(source))
        ? new PageTabJson(findings).submission(source)
        : PageTabTsv.submission(source, findings);
  }

  /** Whether a document is a submission, told by its name and its first bytes. */
  public static boolean recognises(TextSource source) {
    if (!NAME.matcher(source.path()).matches()) {
      return false;
    }
    byte[] start = start(source);
    return isJson(start)
        ? hasSection(start)
        : TSV.matcher(new String(start, StandardCharsets.UTF_8)).matches();
  }

  static boolean isJson(byte[] start) {
    String text = new String(start, 0, Math.min(start.length, 1024), StandardCharsets.UTF_8);
    // A text in UTF-16 begins with a mark that is no UTF-8, and every other byte is zero.
    String first = text.replaceAll("[\\s\\uFEFF\\uFFFD\\x00]", "");
    return first.startsWith("{") || first.startsWith("[");
  }

  /** The first bytes; none when the document cannot be read. */
  static byte[] start(TextSource source) {
    try (InputStream bytes = source.bytes()) {
      return bytes.readNBytes(SNIFFED);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static boolean hasSection(byte[] start) {
    try (JsonParser parser = PageTabJson.MAPPER.createParser(start)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean section = Field.of(parser.currentName()).filter(Field.SECTION::equals).isPresent();
        if (parser.nextToken() == JsonToken.START_OBJECT && section) {
          return true;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }
}
