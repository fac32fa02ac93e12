package org.fovea.conventions.store;

import java.time.Instant;

/** What the store knows of an object. The ETag is opaque: it is no digest. */
public record Stat(String key, long size, String etag, String mediaType, Instant lastModified) {}
