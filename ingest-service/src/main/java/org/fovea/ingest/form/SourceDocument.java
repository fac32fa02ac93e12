package org.fovea.ingest.form;

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
    ContentSource content) {}
