package org.fovea.conventions.projection;

import org.fovea.contract.content.ChunkRef;

/** Progress kept beside the head. */
record HeadProgress(HeadTable heads, String study) implements Progress {

  @Override
  public boolean isDone(ChunkRef chunk) {
    return heads.isDone(study, chunk);
  }

  @Override
  public void chunkDone(ChunkRef chunk) {
    heads.chunkDone(study, chunk);
  }
}
