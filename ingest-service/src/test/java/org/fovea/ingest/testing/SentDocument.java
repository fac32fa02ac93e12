package org.fovea.ingest.testing;

import java.io.ByteArrayInputStream;
import org.fovea.ingest.form.SourceDocument;

/** Documents as a form meets them; all have one digest and one object key. */
public final class SentDocument {

  private SentDocument() {}

  public static SourceDocument of(String path, String mediaType, byte[] bytes) {
    return new SourceDocument(
        path, bytes.length, "00", "blobs/x", mediaType, () -> new ByteArrayInputStream(bytes));
  }
}
