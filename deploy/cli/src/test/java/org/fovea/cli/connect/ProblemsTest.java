package org.fovea.cli.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemsTest {

  @Test
  void aProblemWithoutADetailOfItsOwnTellsThePathThatWasCalled() {
    String problem =
        """
        {"title": "Nothing is here.", "detail": "Nothing is here.", "instance": "/v1/studies/X"}
        """;
    assertEquals("Nothing is here. (/v1/studies/X)", Problems.text(404, problem));
  }

  @Test
  void tellsEachErrorWithItsPlaceItsValueAndHowToMendIt() {
    String problem =
        """
        {"title": "The submission has errors", "detail": "1 error.", "errors": [
          {"severity": "error", "code": "unknown-plate", "file": "library.txt", "row": 7,
           "column": "Plate", "detail": "No such plate.", "value": "P9", "mend": "Add it."}]}
        """;
    assertEquals(
        "The submission has errors: 1 error.\n"
            + "  error unknown-plate at library.txt:7:Plate: No such plate. Value: P9 Mend: Add"
            + " it.",
        Problems.text(422, problem));
  }

  @Test
  void quotesAnAnswerThatIsNoProblem() {
    assertEquals("502: <html>", Problems.text(502, "<html>"));
  }
}
