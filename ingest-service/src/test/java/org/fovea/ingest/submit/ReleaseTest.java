package org.fovea.ingest.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.fovea.contract.event.ReleaseRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {

  private static final LocalDate SUBMITTED = LocalDate.of(2028, 2, 29);

  private static ReleaseRule asked(String rule, String date) {
    return Release.of(
        ReleaseRule.ON_ACCEPTANCE, Optional.of(new ReleaseRule(rule, date)), SUBMITTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linkedRecord", "publication", "oneYear"})
  void aRuleThatWaitsForAnEventWaitsAYearAtMost(String rule) {
    assertEquals(new ReleaseRule("date", "2029-02-28"), asked(rule, null));
  }

  @Test
  void aDayOfTheFormIsKept() {
    assertEquals(new ReleaseRule("date", "2030-01-01"), asked("date", "2030-01-01"));
  }

  @Test
  void whatTheDepositorSetWinsOverTheForm() {
    ReleaseRule set = new ReleaseRule("date", "2031-01-01");
    assertEquals(set, Release.of(set, Optional.of(new ReleaseRule("oneYear", null)), SUBMITTED));
  }

  @Test
  void aFormThatDoesNotSayOpensOnAcceptance() {
    assertEquals(
        ReleaseRule.ON_ACCEPTANCE,
        Release.of(ReleaseRule.ON_ACCEPTANCE, Optional.empty(), SUBMITTED));
  }
}
