package org.fovea.conventions.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one bucket. Objects are write-once: a put never replaces anything. Keys are ours, never a
 * user's path.
 *
 * <p>A store that cannot be reached or fails gives {@link StoreUnavailableException} (a 503
 * problem). Streams must be closed.
 */
public interface ObjectStore {

  /**
   * Writes a new object.
   *
   * @throws ObjectExistsException when the key is taken; nothing was changed
   */
  Stored put(String key, byte[] bytes, String mediaType);

  /** As above, from a file. */
  Stored put(String key, Path file, String mediaType);

  /**
   * The whole object.
   *
   * @throws ObjectMissingException when there is none
   */
  InputStream open(String key);

  /** {@code length} bytes from {@code offset}; both must lie inside the object. */
  InputStream open(String key, long offset, long length);

  /** What is known of the object, empty when there is none. */
  Optional<Stat> stat(String key);

  /** Removes the object; no error when there is none. Ingest alone deletes. */
  void delete(String key);
}
