package org.fovea.metadata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.fovea.contract.event.ReleaseRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTermsTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2028, 2, 29);

  @ParameterizedTest
  @CsvSource({
    "onAcceptance,,,, 2028-02-29",
    "date, 2028-03-01,,, 2028-03-01",
    "date, 2020-01-01,,, 2028-02-29",
    "oneYear,,,, 2029-02-28",
    "linkedRecord,,,, 2029-02-28",
    "linkedRecord,, 2030-05-05,, 2030-05-05",
    "linkedRecord,, 2028-06-01,, 2028-06-01",
    "linkedRecord,, 2027-06-01,, 2028-02-29",
    "publication,,,, 2029-02-28",
    "publication,,, 2028-04-01, 2028-04-01",
    "publication,,, 2028-01-01, 2028-02-29",
    "publication,, 2028-06-01, 2028-07-01, 2028-06-01"
  })
  void aRuleOpensOnItsDayAndNeverBeforeAcceptance(
      String rule, String date, String notAfter, String releasedOn, LocalDate opens) {
    // given
    ReleaseTerms terms = ReleaseTerms.of(new ReleaseRule(rule, date, notAfter, releasedOn));

    // then
    assertEquals(opens, terms.opensOn(ACCEPTED));
  }

  @Test
  void aResubmissionKeepsWhatWasConfirmedOfTheSameRule() {
    // given
    ReleaseTerms confirmed =
        ReleaseTerms.of(new ReleaseRule("publication", null, null, "2028-04-01"));

    // then
    assertEquals(
        new ReleaseRule("publication", null, "2028-09-09", "2028-04-01"),
        confirmed.asked(new ReleaseRule("publication", null, "2028-09-09", null)).toRule());
    assertEquals(
        ReleaseRule.named("linkedRecord"),
        confirmed.asked(ReleaseRule.named("linkedRecord")).toRule());
  }
}
