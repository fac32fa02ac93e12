package org.fovea.ingest.garbage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An entry of the journal. */
record DeletionRow(
    long id,
    String key,
    UUID submission,
    String reason,
    long size,
    Optional<String> sha256,
    String state,
    Instant decidedAt,
    Instant deleteAfter,
    Optional<Instant> endedAt) {}
