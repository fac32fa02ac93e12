package org.fovea.ingest.blob;

/** A part the store has received; the ETag is opaque. */
public record StoredPart(int number, long size, String etag) {}
