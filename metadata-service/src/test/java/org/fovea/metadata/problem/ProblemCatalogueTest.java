package org.fovea.metadata.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.conventions.problem.ProblemCode;
import org.fovea.conventions.problem.StandardProblem;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  private final ProblemCatalogue catalogue = new ProblemCatalogue();

  @Test
  void everyCodeOfThisServiceIsExplainedWithItsStatus() {
    // given
    List<ProblemCode> codes =
        Stream.<ProblemCode>concat(
                Stream.of(StandardProblem.values()), Stream.of(MetadataProblem.values()))
            .toList();

    // when, then
    for (ProblemCode code : codes) {
      ExplainedProblem problem =
          catalogue.find(code.code()).orElseThrow(() -> new AssertionError(code.code()));
      assertEquals(code.status(), problem.status(), code.code());
    }
  }

  @Test
  void noCodeIsExplainedTwiceOrWithoutAMend() {
    // when
    List<String> codes = catalogue.all().stream().map(ExplainedProblem::code).toList();

    // then
    assertEquals(codes.stream().distinct().toList(), codes);
    catalogue.all().forEach(problem -> assertFalse(problem.mend().isBlank(), problem.code()));
  }

  @Test
  void noCodeIsOfAProblemAndOfARule() {
    // when
    List<String> shared =
        catalogue.rules().stream()
            .map(ExplainedRule::code)
            .filter(code -> catalogue.find(code).isPresent())
            .toList();

    // then
    assertEquals(List.of(), shared);
  }

  @Test
  void everyRuleSaysWhatItFindsAndHowToMendIt() {
    assertFalse(catalogue.rules().isEmpty());
    catalogue
        .rules()
        .forEach(rule -> assertFalse(rule.title().isBlank() || rule.mend().isBlank(), rule.code()));
  }
}
