package org.fovea.metadata.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How an intake stands, for operators; {@code chunks} is known once its root was read. */
record IntakeStatus(
    long id,
    String accession,
    int version,
    Optional<Integer> attempt,
    String state,
    int tries,
    Optional<Integer> chunks,
    int chunksDone,
    List<String> reasons,
    Optional<String> error,
    Instant updatedAt) {

  boolean isWaiting() {
    return state.equals("WAITING");
  }
}
