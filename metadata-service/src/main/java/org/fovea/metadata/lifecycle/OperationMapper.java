package org.fovea.metadata.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.contract.metadata.model.Operation;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyMapper;

/** Makes answers of operations. */
@ApplicationScoped
class OperationMapper {

  private static final long STEPS = 3;

  private final Links links;
  private final ProjectionAnswerRepository answers;

  @Inject
  OperationMapper(Links links, ProjectionAnswerRepository answers) {
    this.links = links;
    this.answers = answers;
  }

  Operation describe(LifecycleOperation operation, Study study) {
    boolean ended = operation.stage().ended();
    String id = operation.id().toString();
    return new Operation()
        .id(id)
        .url(links.operation(id))
        .kind(operation.kind())
        .state(ended ? Operation.StateEnum.SUCCEEDED : Operation.StateEnum.RUNNING)
        .stage(ended ? operation.stage().text : stage(operation, study))
        .done((long) operation.stage().step)
        .total(STEPS)
        .result(
            operation
                .version()
                .map(version -> links.study(new VersionRef(study.accession(), version)))
                .orElseGet(() -> links.unversioned(study.accession())))
        .createdAt(StudyMapper.utc(operation.createdAt()))
        .updatedAt(StudyMapper.utc(operation.updatedAt()));
  }

  private String stage(LifecycleOperation operation, Study study) {
    return answers
        .error(study.id())
        .map(error -> operation.stage().text + "; stuck: " + error)
        .orElse(operation.stage().text);
  }
}
