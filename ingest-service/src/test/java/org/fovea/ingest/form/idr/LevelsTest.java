package org.fovea.ingest.form.idr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.contract.content.ResultTableLine.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

  @ParameterizedTest
  @CsvSource({
    "well level, well, unstated",
    "gene, gene, unstated",
    "single replicate of reagent, reagent, single",
    "multiple replicates of reagent and experimental condition, reagent+condition, multiple",
    "experimental condition and protein, condition+protein, unstated",
    "experimental condition and gene, condition+gene, unstated",
    "multiple reagents, reagent, unstated",
    "image, image, unstated",
    "phenotype, phenotype, unstated"
  })
  void theWordsOfALevelAreItsTargetsAndReplicates(String raw, String targets, String replicates) {
    Level level = new Level(raw, Arrays.asList(targets.split("\\+")), replicates);
    assertEquals(Optional.of(level), Levels.parse(raw));
  }

  @Test
  void blankTextIsNoLevel() {
    assertEquals(Optional.empty(), Levels.parse(" "));
  }

  @Test
  void unknownWordsGiveNoTarget() {
    assertEquals(List.of(), Levels.parse("moonlight").orElseThrow().targets());
  }

  @Property
  void theTextIsAlwaysKept(@ForAll String raw) {
    assertTrue(Levels.parse(raw).map(level -> level.raw().equals(raw)).orElse(raw.isBlank()));
  }
}
