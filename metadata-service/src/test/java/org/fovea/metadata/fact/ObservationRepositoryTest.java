package org.fovea.metadata.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.fact.FactQuestion;
import org.fovea.contract.fact.LengthUnit;
import org.fovea.contract.fact.Observation;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.VariedSample;
import org.junit.jupiter.api.Test;

/** The database counts facts as the contract does. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ObservationRepositoryTest {

  private static final String VERSION =
      "select v.id from study_version v join study s on s.id = v.study where s.accession = ?";

  @Inject Deposits deposits;
  @Inject ObservationRepository observations;
  @Inject Sql sql;

  @Test
  void theDatabaseCountsTheSameFactsOfTheSameImages() {
    // given
    Deposit deposit = deposits.published("somebody", VariedSample::new);
    String accession = deposit.event().accession();
    VariedSample sample = new VariedSample(deposit.event().study(), accession, "");
    Map<String, ImageFactsLine> facts =
        sample.facts().stream()
            .collect(Collectors.toMap(ImageFactsLine::image, Function.identity()));
    long version = sql.list(VERSION, row -> row.getLong(1), accession).get(0);

    for (LengthUnit unit : LengthUnit.values()) {
      for (boolean frames : List.of(true, false)) {
        // when
        FactQuestion question = new FactQuestion(unit, frames);
        Observation counted = observations.observe(version, VariedSample.DATASET, question);

        // then
        assertEquals(Observation.of(sample.images(), facts, question), counted);
      }
    }
  }
}
