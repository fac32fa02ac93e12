package org.fovea.metadata.lifecycle;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.metadata.MetadataOperationsApi;
import org.fovea.contract.metadata.model.Operation;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.http.Answers;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyAccess;

/** Following operations; for who started one, and for those who may see inside the study. */
class OperationsResource implements MetadataOperationsApi {

  private final Caller caller;
  private final StudyAccess access;
  private final OperationMapper mapper;
  private final Answers answers;

  @Inject
  OperationsResource(Caller caller, StudyAccess access, OperationMapper mapper, Answers answers) {
    this.caller = caller;
    this.access = access;
    this.mapper = mapper;
    this.answers = answers;
  }

  @Override
  public Operation getMetadataOperation(String id) {
    LifecycleOperation operation = find(id).orElseThrow(StudyAccess::absent);
    Study study = Study.findById(operation.study());
    boolean own = caller.id().filter(operation.actor()::equals).isPresent();
    if (!own && !access.inside(study)) {
      throw StudyAccess.absent();
    }
    if (!operation.stage().ended()) {
      answers.header("Retry-After", "1");
    }
    return mapper.describe(operation, study);
  }

  private static Optional<LifecycleOperation> find(String id) {
    try {
      return LifecycleOperation.findByIdOptional(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
