package org.fovea.metadata.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fovea.conventions.store.ObjectStore;

/**
 * An object that is opened when its first byte is read: a HEAD or a 304 never touches the store.
 */
final class DocumentBytes extends InputStream {

  private final ObjectStore store;
  private final String key;
  private Optional<InputStream> opened = Optional.empty();

  DocumentBytes(ObjectStore store, String key) {
    this.store = store;
    this.key = key;
  }

  @Override
  public int read() throws IOException {
    return open().read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return open().read(buffer, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (opened.isPresent()) {
      opened.get().close();
    }
  }

  private InputStream open() {
    if (opened.isEmpty()) {
      opened = Optional.of(store.open(key));
    }
    return opened.get();
  }
}
