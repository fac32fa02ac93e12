package org.fovea.download.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import org.fovea.conventions.stream.BulkInputStream;

/**
 * A part of many segments end to end. Segments before the part are passed over by their lengths and
 * never opened; of the others one at a time is open, and some may have been begun. A segment that
 * ends early breaks the stream instead of shifting what follows.
 */
public final class SegmentedStream extends BulkInputStream implements Sized {
  private final Ahead segments;
  private long skip;
  private long remaining;
  private InputStream current = InputStream.nullInputStream();
  private long currentRemaining;

  /** The {@code length} bytes from {@code offset} of all the segments. */
  public SegmentedStream(Iterator<Segment> segments, long offset, long length) {
    this(Ahead.none(segments), offset, length);
  }

  SegmentedStream(Ahead segments, long offset, long length) {
    this.segments = segments;
    this.skip = offset;
    this.remaining = length;
  }

  @Override
  public long length() {
    return remaining;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (remaining == 0) {
      return -1;
    }
    while (currentRemaining == 0) {
      advance();
    }
    int read = current.read(target, offset, (int) Math.min(length, currentRemaining));
    if (read < 0) {
      throw new EOFException("a segment ended " + currentRemaining + " bytes early");
    }
    currentRemaining -= read;
    remaining -= read;
    return read;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }

  private void advance() throws IOException {
    current.close();
    Segment next = segments.next();
    if (next.length() <= skip) {
      skip -= next.length();
      return;
    }
    currentRemaining = Math.min(next.length() - skip, remaining);
    segments.begin(remaining - currentRemaining);
    current = next.open(skip, currentRemaining);
    skip = 0;
  }
}
