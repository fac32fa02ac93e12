package org.fovea.ingest.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.fovea.conventions.stream.BoundedInput;

/**
 * A text document that may be gzipped; findings name it by {@code path}.
 *
 * @param limit bytes of text that are read at most; a small file may unpack to any size
 */
public record TextSource(String path, Opener opener, long limit) {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 1 << 16;

  /** Far beyond the longest list known, 1.7 GB; ends a bomb some time. */
  private static final long STREAMED = 64L << 30;

  /** A table takes about twice its text, and a submission has several. */
  private static final int SHARE_OF_MEMORY = 4;

  /** A document of which as much is read as this process can hold. */
  public TextSource(String path, Opener opener) {
    this(path, opener, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  }

  /** The same document for a reader that holds none of it. */
  public TextSource streamed() {
    return new TextSource(path, opener, STREAMED);
  }

  /** Opens the stored bytes; may be called more than once. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** Whether it is stored as gzip. */
  public boolean isPacked() throws IOException {
    try (InputStream stored = opener.open()) {
      return stored.read() == GZIP_FIRST && stored.read() == GZIP_SECOND;
    }
  }

  /**
   * The text's bytes, unpacked when they are gzip, whatever the name says. Reading fails beyond the
   * limit.
   */
  public InputStream bytes() throws IOException {
    InputStream stored = new BufferedInputStream(opener.open(), BUFFER);
    try {
      stored.mark(2);
      boolean packed = stored.read() == GZIP_FIRST && stored.read() == GZIP_SECOND;
      stored.reset();
      InputStream text = packed ? new GZIPInputStream(stored, BUFFER) : stored;
      return new BufferedInputStream(new BoundedInput(text, limit), BUFFER);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }
}
