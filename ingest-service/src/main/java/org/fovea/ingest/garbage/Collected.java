package org.fovea.ingest.garbage;

import org.fovea.conventions.store.Stat;

/** How many objects a run has decided upon and deleted, and their bytes. */
record Collected(long decided, long decidedBytes, long deleted, long deletedBytes) {

  static final Collected NOTHING = new Collected(0, 0, 0, 0);

  static Collected decided(Stat object) {
    return new Collected(1, object.size(), 0, 0);
  }

  static Collected deleted(long size) {
    return new Collected(0, 0, 1, size);
  }

  Collected plus(Collected more) {
    return new Collected(
        decided + more.decided,
        decidedBytes + more.decidedBytes,
        deleted + more.deleted,
        deletedBytes + more.deletedBytes);
  }
}
