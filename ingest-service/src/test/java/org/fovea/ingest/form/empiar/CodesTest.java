package org.fovea.ingest.form.empiar;

import static org.fovea.ingest.form.empiar.Deposition.findings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.ingest.form.FormReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

  private static final String CATEGORY = "/imagesets/0/category";

  @Test
  void aFaultlessDepositionHasNoFinding() {
    assertEquals(List.of(), findings(Deposition.faultless().read()));
  }

  @Test
  void anUnknownCodeIsAnErrorWithWhatIsNear() {
    FormReading reading = Deposition.faultless().text(CATEGORY, "('T15', '')").read();
    assertEquals(
        List.of("error deposition-code-unknown " + CATEGORY + " ('T15', '')"), findings(reading));
    assertTrue(
        reading.report().findings().get(0).message().contains("T5 (picked particles"),
        reading.report().findings().get(0).message());
  }

  @Test
  void aMisspeltNameIsAnErrorWithWhatIsNear() {
    FormReading reading = Deposition.faultless().text(CATEGORY, "tilt seris").read();
    assertTrue(
        reading.report().findings().get(0).message().endsWith("Near: T9 (tilt series)."),
        reading.report().findings().get(0).message());
  }

  @Test
  void aReadableNameIsReadAsItsCode() {
    FormReading reading = Deposition.faultless().text(CATEGORY, "Tilt series").read();
    assertEquals(
        List.of("note deposition-code-alias " + CATEGORY + " Tilt series"), findings(reading));
    assertEquals("tilt series", reading.datasets().get(0).declared().category());
  }

  @Test
  void aFreeTextIsKeptAsTheName() {
    FormReading reading = Deposition.faultless().text(CATEGORY, "('OT', 'focal stacks')").read();
    assertEquals(List.of(), findings(reading));
    assertEquals("focal stacks", reading.datasets().get(0).declared().category());
  }

  @Test
  void aFreeTextThatHasACodeIsAWarning() {
    FormReading reading =
        Deposition.faultless().text("/imagesets/0/data_format", "('OT', 'MRC')").read();
    assertEquals(
        List.of("warning deposition-code-text /imagesets/0/data_format ('OT', 'MRC')"),
        findings(reading));
    assertEquals("MRC", reading.datasets().get(0).declared().dataFormat());
  }

  @Test
  void garbageAroundATupleIsAnError() {
    assertEquals(
        List.of("error deposition-code-malformed " + CATEGORY + " ('T9', '')garbage"),
        findings(Deposition.faultless().text(CATEGORY, "('T9', '')garbage").read()));
  }

  @Test
  void theSameCodeMeansAnotherFormatOfHeadersThanOfData() {
    FormReading reading =
        Deposition.faultless()
            .text("/imagesets/0/header_format", "('T8', '')")
            .text("/imagesets/0/data_format", "('T8', '')")
            .read();
    assertEquals("XML", reading.datasets().get(0).declared().headerFormat());
    assertEquals("BIG DATA VIEWER HDF5", reading.datasets().get(0).declared().dataFormat());
  }

  @ParameterizedTest
  @CsvSource({
    "RE, onAcceptance",
    "IM, onAcceptance",
    "EP, linkedRecord",
    "HP, publication",
    "HO, oneYear"
  })
  void aReleaseCodeIsARuleOfTheRecord(String code, String rule) {
    FormReading reading = Deposition.faultless().text("/release_date", code).read();
    assertEquals(Optional.of(ReleaseRule.named(rule)), reading.release());
    assertEquals(code, Deposition.exported(reading).get("release_date").asText());
  }

  @Test
  void aDateOfReleaseIsReadWithAWarning() {
    FormReading reading = Deposition.faultless().text("/release_date", "2031-02-03").read();
    assertEquals(Optional.of(ReleaseRule.onDate("2031-02-03")), reading.release());
    assertEquals("2031-02-03", reading.study().releaseDate());
    assertEquals(
        List.of("warning deposition-member-type-mended /release_date 2031-02-03"),
        findings(reading));
  }

  @Test
  void noDateIsNoCode() {
    assertEquals(
        List.of("error deposition-code-unknown /release_date 2031-02-30"),
        findings(Deposition.faultless().text("/release_date", "2031-02-30").read()));
  }

  @Test
  void aCountryMayBeWrittenAsPeopleDo() {
    assertEquals(
        List.of("note deposition-code-alias /corresponding_author/country UK"),
        findings(Deposition.faultless().text("/corresponding_author/country", "UK").read()));
  }

  @Test
  void aTypeOfExperimentThatDoesNotExistIsAnError() {
    assertEquals(
        List.of("error deposition-code-unknown /experiment_type 10"),
        findings(Deposition.faultless().with("/experiment_type", "10").read()));
  }
}
