/**
 * The lines of a version's content: what travels from ingest to metadata, search and download by
 * reference.
 *
 * <p>A version's content is a {@link org.fovea.contract.content.ContentRoot} and the chunks it
 * names. A chunk is zstd-compressed NDJSON of one {@link org.fovea.contract.content.ChunkKind};
 * each line is canonical JSON (RFC 8785) of the record the kind names. The digest of a chunk is the
 * SHA-256 of its uncompressed bytes. A reader ignores members it does not know.
 */
package org.fovea.contract.content;
