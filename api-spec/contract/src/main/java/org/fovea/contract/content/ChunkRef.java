package org.fovea.contract.content;

/**
 * Where a chunk lies and what it must hash to.
 *
 * @param key object key, {@code content/{study}/{digest}.ndjson.zst}
 * @param digest lower-case hex SHA-256 of the uncompressed bytes
 * @param rows number of lines, at most {@link ChunkKind#MAX_ROWS}
 * @param bytes length of the uncompressed bytes
 */
public record ChunkRef(ChunkKind kind, String key, String digest, int rows, long bytes) {}
