package org.fovea.metadata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.contract.metadata.model.IntakeState;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.study.StudyMapper;

/** Makes answers of intakes. */
@ApplicationScoped
class IntakeMapper {

  private final Links links;

  @Inject
  IntakeMapper(Links links) {
    this.links = links;
  }

  org.fovea.contract.metadata.model.Intake intake(IntakeStatus status) {
    return new org.fovea.contract.metadata.model.Intake()
        .id(status.id())
        .url(links.intake(status.id()))
        .accession(status.accession())
        .version(status.version())
        .attempt(status.attempt().orElse(null))
        .state(IntakeState.fromValue(status.state()))
        .tries(status.tries())
        .chunks(status.chunks().orElse(null))
        .chunksDone(status.chunksDone())
        .reasons(status.reasons())
        .error(status.error().orElse(null))
        .updatedAt(StudyMapper.utc(status.updatedAt()));
  }
}
