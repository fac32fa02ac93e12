package org.fovea.search.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.fovea.conventions.access.Caller;
import org.fovea.search.index.Readable;

/** Whoever asks, and what they may read. */
@RequestScoped
public class Visitor {
  private final Caller caller;
  private final StudyAccess access;

  @Inject
  Visitor(Caller caller, StudyAccess access) {
    this.caller = caller;
    this.access = access;
  }

  /** The snapshots this call may see. */
  public Readable readable() {
    return access.readableBy(
        caller.id(), caller.staff() ? StudyAccess.Reach.EVERYTHING : StudyAccess.Reach.OWN);
  }
}
