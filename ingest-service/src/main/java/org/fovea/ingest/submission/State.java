package org.fovea.ingest.submission;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a submission stands. From {@link #SUBMITTED} on it follows the version's state in the
 * record.
 */
public enum State {
  DRAFT,
  SUBMITTING,
  SUBMITTED,
  IN_REVIEW,
  RETURNED,
  ACCEPTED,
  PUBLISHED,
  WITHDRAWN,
  /** Thrown away by its owner; nobody sees it any more. */
  DISCARDED;

  private static final Set<State> CHANGEABLE = EnumSet.of(DRAFT, RETURNED);
  private static final Set<State> CLOSED = EnumSet.of(PUBLISHED, WITHDRAWN, DISCARDED);

  /** Whether documents, files and settings can be changed. */
  public boolean changeable() {
    return CHANGEABLE.contains(this);
  }

  /** Whether it is the study's one open revision. */
  public boolean open() {
    return !CLOSED.contains(this);
  }
}
