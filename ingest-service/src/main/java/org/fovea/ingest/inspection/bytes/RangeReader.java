package org.fovea.ingest.inspection.bytes;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a file in blocks and remembers a few of them, so that a header of many small fields is few
 * reads.
 */
public final class RangeReader {

  private static final int BLOCK = 1 << 16;
  private static final int REMEMBERED = 16;

  private final SourceFile file;
  private final Map<Long, byte[]> blocks = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

  public RangeReader(SourceFile file) {
    this.file = file;
  }

  public String path() {
    return file.path();
  }

  public long size() {
    return file.size();
  }

  /** True when the range lies within the file. */
  public boolean holds(long offset, long length) {
    return offset >= 0 && length >= 0 && offset <= size() && length <= size() - offset;
  }

  /** The bytes of the range, which is checked against the file before anything is allocated. */
  public byte[] bytes(long offset, long length) throws UnreadableException {
    if (!holds(offset, length)) {
      throw new UnreadableException(
          "it points to bytes %d to %d of a file of %d bytes"
              .formatted(offset, offset + length, size()));
    }
    if (length > Integer.MAX_VALUE - 8) {
      throw new UnreadableException("a header field of %d bytes".formatted(length));
    }
    byte[] answer = new byte[(int) length];
    int done = 0;
    while (done < answer.length) {
      done += copy(offset + done, answer, done);
    }
    return answer;
  }

  private int copy(long offset, byte[] into, int at) {
    int wanted = into.length - at;
    if (wanted > BLOCK) {
      int piece = Math.min(wanted, SourceFile.MAX_READ);
      System.arraycopy(file.read(offset, piece), 0, into, at, piece);
      return piece;
    }
    byte[] block = block(offset / BLOCK);
    int from = (int) (offset % BLOCK);
    int piece = Math.min(wanted, block.length - from);
    System.arraycopy(block, from, into, at, piece);
    return piece;
  }

  private byte[] block(long number) {
    byte[] known = blocks.get(number);
    if (known != null) {
      return known;
    }
    long offset = number * BLOCK;
    byte[] read = file.read(offset, (int) Math.min(BLOCK, size() - offset));
    if (blocks.size() == REMEMBERED) {
      blocks.remove(blocks.keySet().iterator().next());
    }
    blocks.put(number, read);
    return read;
  }
}
