package org.fovea.ingest.fixity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A check in the history. */
record CheckRow(
    long id,
    Expected expected,
    UUID submission,
    Optional<String> path,
    FixityResult result,
    OptionalLong foundSize,
    Optional<String> foundSha256,
    Instant checkedAt) {}
