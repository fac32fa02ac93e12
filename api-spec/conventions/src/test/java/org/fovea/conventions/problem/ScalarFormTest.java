package org.fovea.conventions.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScalarFormTest {

  /** Like a generated enum: its text, not its name, is what travels. */
  private enum Kind {
    STUDY("study"),
    WELL("well");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void takesTheTextOfAConstant() {
    assertEquals(Optional.empty(), ScalarForm.check("type", "well", Kind.class));
  }

  @Test
  void namesTheChoicesWhenThereIsNoSuchConstant() {
    // when
    ProblemError error = ScalarForm.check("type", "plate", Kind.class).orElseThrow();
    // then
    assertTrue(error.toString().contains("one of study, well"), error.toString());
  }

  @Test
  void refusesTheNameOfAConstant() {
    assertTrue(ScalarForm.check("type", "WELL", Kind.class).isPresent());
  }
}
