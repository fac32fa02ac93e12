package org.fovea.conventions.content;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentLine;
import org.fovea.contract.content.ContentRoot;
import org.fovea.conventions.store.ObjectExistsException;
import org.fovea.conventions.store.ObjectStore;

/**
 * Writes the chunks and roots of one study. Equal lines give equal bytes and so the same object:
 * writing again changes nothing, and versions share chunks. At most one chunk is held in memory.
 */
public final class StudyContentWriter {

  /**
   * A chunk ends here even before it has {@link ChunkKind#MAX_ROWS} lines, so that readers and
   * writers stay small.
   */
  static final int MAX_BYTES = 32 << 20;

  private static final String CHUNK_TYPE = "application/zstd";
  private static final String ROOT_TYPE = "application/json";

  private final ObjectStore store;
  private final String study;

  StudyContentWriter(ObjectStore store, String study) {
    this.store = store;
    this.study = study;
  }

  /** Writes lines in their order; as many chunks as they need, none for no lines. */
  public <T extends ContentLine> List<ChunkRef> write(ChunkKind kind, Iterable<T> lines) {
    return write(kind, lines.iterator());
  }

  /** As above; the stream is consumed once and closed. */
  public <T extends ContentLine> List<ChunkRef> write(ChunkKind kind, Stream<T> lines) {
    try (lines) {
      return write(kind, lines.iterator());
    }
  }

  /** Writes the root of a version; its digest is the version's. */
  public StoredRoot writeRoot(ContentRoot root) {
    return writeRoot("content/", root);
  }

  /** Writes the root of a version's facts: same shape, {@link ChunkKind#FACTS} chunks only. */
  public StoredRoot writeFactsRoot(ContentRoot root) {
    return writeRoot("facts/", root);
  }

  private <T extends ContentLine> List<ChunkRef> write(ChunkKind kind, Iterator<T> lines) {
    List<ChunkRef> chunks = new ArrayList<>();
    while (lines.hasNext()) {
      chunks.add(store(kind, fill(kind, lines)));
    }
    return chunks;
  }

  private <T extends ContentLine> ChunkBytes fill(ChunkKind kind, Iterator<T> lines) {
    ChunkBytes chunk = new ChunkBytes();
    while (lines.hasNext() && chunk.rows() < ChunkKind.MAX_ROWS && chunk.plainBytes() < MAX_BYTES) {
      chunk.add(CanonicalJson.bytes(kind.lineType().cast(lines.next())));
    }
    return chunk;
  }

  private ChunkRef store(ChunkKind kind, ChunkBytes chunk) {
    byte[] compressed = chunk.finish();
    String prefix = kind == ChunkKind.FACTS ? "facts/" : "content/";
    String key = prefix + study + "/" + chunk.digest() + ".ndjson.zst";
    putOnce(key, compressed, CHUNK_TYPE);
    return new ChunkRef(kind, key, chunk.digest(), chunk.rows(), chunk.plainBytes());
  }

  private StoredRoot writeRoot(String prefix, ContentRoot root) {
    byte[] bytes = CanonicalJson.bytes(root);
    String digest = Digests.sha256(bytes);
    String key = prefix + study + "/" + digest + ".root.json";
    putOnce(key, bytes, ROOT_TYPE);
    return new StoredRoot(key, digest);
  }

  private void putOnce(String key, byte[] bytes, String mediaType) {
    try {
      store.put(key, bytes, mediaType);
    } catch (ObjectExistsException sameContent) {
      // the key is the digest of the content, so what is there is what we would have written
    }
  }
}
