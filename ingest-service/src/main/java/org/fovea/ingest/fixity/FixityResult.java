package org.fovea.ingest.fixity;

/** What a check has shown. */
enum FixityResult {
  OK,
  MISSING_OBJECT,
  DIFFERING_OBJECT_SIZE,
  DIFFERING_OBJECT_CHECKSUM,
  /** The store failed, which may be damage it has found itself, or nothing. */
  FAILED_TO_FETCH_OBJECT;

  /** Whether the bytes that were verified are not what the store holds. */
  boolean damaged() {
    return this != OK && this != FAILED_TO_FETCH_OBJECT;
  }
}
