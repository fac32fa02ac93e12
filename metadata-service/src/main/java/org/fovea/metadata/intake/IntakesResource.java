package org.fovea.metadata.intake;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fovea.contract.metadata.MetadataAdminApi;
import org.fovea.contract.metadata.model.Intake;
import org.fovea.contract.metadata.model.IntakePage;
import org.fovea.contract.metadata.model.IntakeState;
import org.fovea.contract.metadata.model.Republished;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.problem.MetadataProblem;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyAccess;
import org.fovea.metadata.study.StudyJournal;

/** For operators: what is being taken in, and sending every state again. */
class IntakesResource implements MetadataAdminApi {

  private final Caller caller;
  private final IntakeListing listing;
  private final StudyJournal journal;

  @Inject
  IntakesResource(Caller caller, IntakeListing listing, StudyJournal journal) {
    this.caller = caller;
    this.listing = listing;
    this.journal = journal;
  }

  @Override
  public IntakePage listIntakes(IntakeState state, Integer limit, String cursor, Boolean count) {
    caller.requireRole(Role.ADMIN);
    return listing.list(state == null ? "" : state.toString(), PageRequest.of(limit, cursor, count));
  }

  @Override
  public Intake getIntake(Long id) {
    caller.requireRole(Role.ADMIN);
    return listing.find(id).orElseThrow(StudyAccess::absent);
  }

  @Override
  @Transactional
  public Intake retryIntake(Long id) {
    Intake intake = getIntake(id);
    if (intake.getState() != IntakeState.WAITING) {
      throw new ProblemException(MetadataProblem.INTAKE_NOT_WAITING);
    }
    listing.retryNow(id);
    return getIntake(id);
  }

  @Override
  @Transactional
  public Republished republishStudies() {
    caller.requireRole(Role.ADMIN);
    List<Study> studies = Study.listAll();
    studies.stream().map(Study::id).sorted().forEach(id -> Study.lock(id).ifPresent(journal::republish));
    return new Republished().studies((long) studies.size());
  }
}
