package org.fovea.ingest.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/**
 * Byte records in a file without a name, in blocks of 32 that are read at once. The file is closed,
 * and its room given back, when nothing refers to this object any more.
 */
final class RecordFile {
  private static final int BLOCK = 32;

  private final FileChannel file = unnamed();
  private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
  private long[] starts = new long[64];
  private int blocks;
  private int size;
  private volatile Block last = new Block(-1, new byte[0]);

  /** A record within the bytes of its block. */
  record Slice(byte[] bytes, int offset, int length) {}

  private record Block(int number, byte[] bytes) {}

  int size() {
    return size;
  }

  void append(byte[] bytes) {
    tail.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    tail.writeBytes(bytes);
    size++;
    if (size % BLOCK == 0) {
      flush();
    }
  }

  private void flush() {
    if (blocks + 1 == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    ByteBuffer bytes = ByteBuffer.wrap(tail.toByteArray());
    starts[blocks + 1] = starts[blocks] + bytes.remaining();
    long position = starts[blocks];
    try {
      while (bytes.hasRemaining()) {
        position += file.write(bytes, position);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    blocks++;
    tail.reset();
  }

  Slice get(int index) {
    Objects.checkIndex(index, size);
    int number = index / BLOCK;
    byte[] bytes = number == blocks ? tail.toByteArray() : block(number);
    ByteBuffer records = ByteBuffer.wrap(bytes);
    for (int skipped = 0; skipped < index % BLOCK; skipped++) {
      int length = records.getInt();
      records.position(records.position() + length);
    }
    int length = records.getInt();
    return new Slice(bytes, records.position(), length);
  }

  private byte[] block(int number) {
    Block known = last;
    if (known.number() != number) {
      known = new Block(number, read(number));
      last = known;
    }
    return known.bytes();
  }

  private byte[] read(int number) {
    ByteBuffer bytes = ByteBuffer.allocate((int) (starts[number + 1] - starts[number]));
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, starts[number] + bytes.position()) < 0) {
          throw new IOException("A temporary file ends early");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.array();
  }

  private static FileChannel unnamed() {
    try {
      Path path = Files.createTempFile("fovea-list-", ".tmp");
      FileChannel opened =
          FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Files.delete(path);
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
