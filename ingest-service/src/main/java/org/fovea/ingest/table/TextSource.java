package org.fovea.ingest.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A text document that may be gzipped; findings name it by {@code path}. */
public record TextSource(String path, Opener opener) {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 1 << 16;

  /** Opens the stored bytes; may be called more than once. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** The text's bytes, unpacked when they are gzip, whatever the name says. */
  public InputStream bytes() throws IOException {
    InputStream stored = new BufferedInputStream(opener.open(), BUFFER);
    try {
      stored.mark(2);
      boolean packed = stored.read() == GZIP_FIRST && stored.read() == GZIP_SECOND;
      stored.reset();
      return packed ? new BufferedInputStream(new GZIPInputStream(stored, BUFFER), BUFFER) : stored;
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }
}
