package org.fovea.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {
  private static final int TRIES = 10_000;
  private static final int LONGEST = 12;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  Gene   Symbol '|gene symbol",
        "'CDK5RAP2 '|cdk5rap2",
        "'   '|''",
        "'a\u00A0\u2003B'|a b",
        "Stra\u00DFe|strasse",
        "\uFB01eld|field"
      })
  void caseWidthAndWhiteSpaceAreGone(String text, String normal) {
    assertEquals(normal, NormalForm.of(text));
  }

  @Test
  void asciiHasTheFormThatAllTextHas() {
    Random random = new Random(1);
    for (int tried = 0; tried < TRIES; tried++) {
      // given
      String ascii =
          random
              .ints(random.nextInt(LONGEST), ' ', '~' + 1)
              .map(c -> random.nextInt(3) == 0 ? ' ' : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      // then: white space at the end is nothing, and this one is no ASCII
      assertEquals(NormalForm.of(ascii + '\u3000'), NormalForm.of(ascii));
    }
  }
}
