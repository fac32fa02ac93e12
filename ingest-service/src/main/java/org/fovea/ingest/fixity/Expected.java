package org.fovea.ingest.fixity;

/** A blob and the bytes it must hold; {@code sha256} is lower-case hex. */
record Expected(String key, long size, String sha256) {}
