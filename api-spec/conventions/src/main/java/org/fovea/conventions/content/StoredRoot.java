package org.fovea.conventions.content;

/**
 * A root in the store: its key and the lower-case hex SHA-256 of its bytes, which is the version's
 * digest.
 */
public record StoredRoot(String key, String digest) {}
