package org.fovea.metadata.intake;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fovea.contract.metadata.MetadataAdminApi;
import org.fovea.contract.metadata.model.IntakePage;
import org.fovea.contract.metadata.model.IntakeState;
import org.fovea.contract.metadata.model.Republished;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;
import org.fovea.metadata.problem.MetadataProblem;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyAccess;
import org.fovea.metadata.study.StudyJournal;

/** For operators: what is being taken in, and sending every state again. */
class IntakesResource implements MetadataAdminApi {

  private final Caller caller;
  private final IntakeStatusRepository intakes;
  private final IntakeMapper mapper;
  private final StudyJournal journal;

  @Inject
  IntakesResource(
      Caller caller, IntakeStatusRepository intakes, IntakeMapper mapper, StudyJournal journal) {
    this.caller = caller;
    this.intakes = intakes;
    this.mapper = mapper;
    this.journal = journal;
  }

  @Override
  public IntakePage listIntakes(IntakeState state, Integer limit, String cursor, Boolean count) {
    caller.requireRole(Role.ADMIN);
    Paged<IntakeStatus> page =
        intakes.list(state == null ? "" : state.toString(), PageRequest.of(limit, cursor, count));
    return new IntakePage()
        .items(page.items().stream().map(mapper::intake).toList())
        .next(page.nextOrNull())
        .total(page.totalOrNull());
  }

  @Override
  public org.fovea.contract.metadata.model.Intake getIntake(Long id) {
    caller.requireRole(Role.ADMIN);
    return mapper.intake(find(id));
  }

  @Override
  @Transactional
  public org.fovea.contract.metadata.model.Intake retryIntake(Long id) {
    caller.requireRole(Role.ADMIN);
    if (!find(id).isWaiting()) {
      throw new ProblemException(MetadataProblem.INTAKE_NOT_WAITING);
    }
    intakes.retryNow(id);
    return mapper.intake(find(id));
  }

  private IntakeStatus find(long id) {
    return intakes.find(id).orElseThrow(StudyAccess::absent);
  }

  @Override
  @Transactional
  public Republished republishStudies() {
    caller.requireRole(Role.ADMIN);
    List<Study> studies = Study.listAll();
    studies.stream()
        .map(Study::id)
        .sorted()
        .forEach(id -> Study.lock(id).ifPresent(journal::republish));
    return new Republished().studies((long) studies.size());
  }
}
