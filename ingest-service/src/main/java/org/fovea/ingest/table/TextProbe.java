package org.fovea.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.fovea.ingest.validation.Findings;

/** One pass over the bytes of a text to learn its encoding and line ends. */
final class TextProbe {

  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  private final byte[] start = new byte[3];
  private int startLength;
  private long lineFeeds;
  private long carriageReturns;
  private long pairs;
  private long line = 1;
  private long undecodableLine;
  private int previous;
  private final Utf8Check utf8 = new Utf8Check();

  /**
   * What to decode a text with.
   *
   * @param charset UTF-8 unless the bytes contradict it
   * @param markLength bytes of the byte-order mark, to be skipped
   */
  record Decoding(Charset charset, int markLength) {

    /** Half a pair in UTF-16 stays half a pair: it is told with its cell. */
    CharsetDecoder decoder() {
      CharsetDecoder decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      return charset.equals(StandardCharsets.UTF_16) ? decoder.replaceWith("\uD800") : decoder;
    }
  }

  static Decoding probe(TextSource source, Findings findings) throws IOException {
    TextProbe probe = new TextProbe();
    try (InputStream bytes = source.bytes()) {
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        probe.look(buffer, read);
      }
    }
    probe.reportLineEnds(source.path(), findings);
    return probe.decoding(source.path(), findings);
  }

  private void look(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      int b = buffer[i] & 0xff;
      if (startLength < start.length) {
        start[startLength++] = buffer[i];
      }
      countLineEnd(b);
      if (undecodableLine == 0 && !utf8.accept(b)) {
        undecodableLine = line;
      }
      previous = b;
    }
  }

  private void countLineEnd(int b) {
    if (b == '\n') {
      lineFeeds++;
      if (previous == '\r') {
        pairs++;
      } else {
        line++;
      }
    } else if (b == '\r') {
      carriageReturns++;
      line++;
    }
  }

  private void reportLineEnds(String path, Findings findings) {
    if (isUtf16()) {
      return;
    }
    if (pairs > 0) {
      findings
          .of(TextRule.LINE_ENDS)
          .in(path)
          .value("CRLF")
          .say("Lines end with carriage return and line feed.");
    }
    if (carriageReturns > pairs && lineFeeds == 0) {
      findings
          .of(TextRule.LINE_ENDS)
          .in(path)
          .value("CR")
          .say("Lines end with a carriage return alone.");
    }
  }

  private Decoding decoding(String path, Findings findings) {
    if (isUtf16()) {
      findings
          .of(TextRule.NOT_UTF8)
          .in(path)
          .value("UTF-16")
          .say("The text is not UTF-8; it was decoded as UTF-16.");
      return new Decoding(StandardCharsets.UTF_16, 0);
    }
    int mark = startsWith(0xef, 0xbb, 0xbf) ? 3 : 0;
    if (mark > 0) {
      findings
          .of(TextRule.BYTE_ORDER_MARK)
          .in(path)
          .at(1)
          .say("The text starts with a byte-order mark.");
    }
    if (undecodableLine == 0) {
      return new Decoding(StandardCharsets.UTF_8, mark);
    }
    findings
        .of(TextRule.NOT_UTF8)
        .in(path)
        .at(undecodableLine)
        .value(FALLBACK.name())
        .say("The text is not UTF-8; it was decoded as " + FALLBACK.name() + ".");
    return new Decoding(FALLBACK, mark);
  }

  private boolean isUtf16() {
    return startsWith(0xfe, 0xff) || startsWith(0xff, 0xfe);
  }

  private boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= startLength || (start[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
