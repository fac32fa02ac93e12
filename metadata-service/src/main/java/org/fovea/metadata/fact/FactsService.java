package org.fovea.metadata.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.contract.fact.Comparison;
import org.fovea.contract.fact.FactQuestion;
import org.fovea.contract.fact.Observation;

/** Holds what a dataset declares against what was observed in its images. */
@ApplicationScoped
public class FactsService {

  private static final ImageSetDeclaration NOTHING_DECLARED =
      new ImageSetDeclaration(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);

  private final ObservationRepository observations;

  @Inject
  FactsService(ObservationRepository observations) {
    this.observations = observations;
  }

  /** The facts of a dataset of a version. */
  public DatasetFacts facts(long version, DatasetLine dataset) {
    FactQuestion question = FactQuestion.of(dataset);
    Observation observation = observations.observe(version, dataset.path(), question);
    Optional<ImageSetDeclaration> declared = Optional.ofNullable(dataset.declared());
    Comparison comparison =
        new Comparison(declared.orElse(NOTHING_DECLARED), observation, question.unit());
    return new DatasetFacts(
        declared,
        observation.images(),
        observation.images() - observation.inspected(),
        comparison.fields(),
        observation.roles());
  }
}
