package org.fovea.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.fovea.conventions.access.Caller;
import org.fovea.search.access.StudyAccess;
import org.fovea.search.access.StudyAccess.Reach;
import org.fovea.search.index.Readable;

/** Whoever asks, and what they may read. */
@RequestScoped
class Visitor {
  private final Caller caller;
  private final StudyAccess access;

  @Inject
  Visitor(Caller caller, StudyAccess access) {
    this.caller = caller;
    this.access = access;
  }

  Readable readable() {
    return access.readableBy(caller.id(), caller.staff() ? Reach.EVERYTHING : Reach.OWN);
  }
}
