package org.fovea.ingest.document;

import java.time.Instant;

/** A document of a submission; its bytes lie under {@code objectKey}. */
public record StoredDocument(
    String path, long size, String sha256, String mediaType, String objectKey, Instant updatedAt) {}
