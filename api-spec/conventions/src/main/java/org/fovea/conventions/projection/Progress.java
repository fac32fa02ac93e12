package org.fovea.conventions.projection;

import org.fovea.contract.content.ChunkRef;

/** Which chunks of a study have been loaded, kept across restarts so that a huge study resumes. */
public interface Progress {

  /** Whether an earlier attempt has loaded this chunk. */
  boolean isDone(ChunkRef chunk);

  /** Remembers the chunk, in the current transaction when there is one. */
  void chunkDone(ChunkRef chunk);
}
