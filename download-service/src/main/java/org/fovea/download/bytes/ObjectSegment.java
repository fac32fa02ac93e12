package org.fovea.download.bytes;

import java.io.InputStream;
import java.util.concurrent.Executor;
import org.fovea.conventions.store.ObjectStore;

/**
 * The bytes of an object in the store. Read whole, they are held against their CRC32, which some
 * stores do not do: damaged bytes end in a failure before the last of them, so that nobody takes
 * them for the file.
 *
 * @param crc32 of all the bytes (ISO 3309)
 */
public record ObjectSegment(ObjectStore store, String key, long length, int crc32)
    implements Segment {

  private static final int LARGEST_BEGUN = 128 * 1024;

  @Override
  public InputStream open(long offset, long count) {
    return count == length
        ? new CheckedStream(store.open(key), this)
        : store.open(key, offset, count);
  }

  @Override
  public Segment begun(Executor threads) {
    return length > LARGEST_BEGUN ? this : BegunSegment.of(this, threads);
  }
}
