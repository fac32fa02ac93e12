package org.fovea.download.bytes;

import java.io.InputStream;
import org.fovea.conventions.store.ObjectStore;

/** The bytes of an object in the store. */
public record ObjectSegment(ObjectStore store, String key, long length) implements Segment {

  @Override
  public InputStream open(long offset, long count) {
    return count == length ? store.open(key) : store.open(key, offset, count);
  }
}
