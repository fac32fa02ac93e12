package org.fovea.ingest.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMatchTest {

  private static final List<String> NAMES =
      List.of("positive control", "empty well", "Biosample 1", "HeLa cells, fixed", "HeLa cells");

  @ParameterizedTest
  @CsvSource({
    "postive control, positive control",
    "POSITIVE CONTROLS, positive control",
    "positive, positive control",
    "biosample  1, Biosample 1"
  })
  void aSlipOrABeginningMeansTheName(String written, String meant) {
    assertEquals(Optional.of(meant), NearMatch.of(written, NAMES));
  }

  @ParameterizedTest
  @CsvSource({"Biosample 2", "pos", "HeLa", "something else entirely", "''"})
  void anotherNumberOrTooLittleMeansNothing(String written) {
    assertEquals(Optional.empty(), NearMatch.of(written, NAMES));
  }
}
