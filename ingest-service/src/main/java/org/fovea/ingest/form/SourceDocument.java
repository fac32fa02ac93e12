package org.fovea.ingest.form;

import java.io.ByteArrayInputStream;
import org.fovea.contract.content.DocumentLine;
import org.fovea.ingest.table.TextSource;

/**
 * A document as deposited.
 *
 * @param path relative, {@code /}-separated ({@code screenA/idr0020-screenA-library.txt.gz})
 * @param size bytes
 * @param sha256 lower-case hex
 * @param objectKey {@code blobs/{uuid}}
 * @param mediaType as declared or guessed
 * @param content the stored bytes, compressed when the path says so
 */
public record SourceDocument(
    String path,
    long size,
    String sha256,
    String objectKey,
    String mediaType,
    ContentSource content) {

  /** A document that is held here and that no store has. */
  public static SourceDocument held(String path, String mediaType, byte[] bytes) {
    return new SourceDocument(
        path, bytes.length, "", "", mediaType, () -> new ByteArrayInputStream(bytes));
  }

  /** The document as a text, which may be gzipped. */
  public TextSource text() {
    return new TextSource(path, content::open);
  }

  /**
   * Its line in the record.
   *
   * @param role as {@link DocumentLine} has them, so {@code visibility}
   */
  public DocumentLine line(String role, String visibility) {
    return new DocumentLine(path, role, mediaType, size, sha256, objectKey, visibility);
  }
}
