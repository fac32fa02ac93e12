package org.fovea.download.holding;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.StudyState.Visibility;

/**
 * A version with all that decides who may read it.
 *
 * @param blocked whether the study could not be brought up to date
 */
record HeldVersion(
    Holding holding,
    Visibility visibility,
    String owner,
    List<String> readers,
    Optional<String> withdrawn,
    boolean blocked) {

  /** Whether everybody once could read it and nobody can now. */
  boolean isWithdrawn() {
    return visibility == Visibility.CLOSED && holding.publishedAt().isPresent();
  }

  boolean isReader(String principal) {
    return owner.equals(principal) || readers.contains(principal);
  }
}
