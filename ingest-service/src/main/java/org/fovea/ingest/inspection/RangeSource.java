package org.fovea.ingest.inspection;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of the files are, for instance the object store. Called from several threads. */
@FunctionalInterface
public interface RangeSource {

  /**
   * The bytes from {@code offset} on, {@code length} of them; the caller never asks beyond the end
   * of the object.
   */
  InputStream open(String objectKey, long offset, long length) throws IOException;
}
