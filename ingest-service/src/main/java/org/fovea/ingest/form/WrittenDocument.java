package org.fovea.ingest.form;

import java.nio.charset.StandardCharsets;

/**
 * A document that a writer made.
 *
 * @param path relative, {@code /}-separated
 * @param text its text, to be written in UTF-8
 */
public record WrittenDocument(String path, String mediaType, String text) {

  /** The document as though it had been deposited. */
  public SourceDocument source() {
    return SourceDocument.held(path, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }
}
