package org.fovea.ingest.form.idr;

import static org.fovea.ingest.form.idr.Submission.found;
import static org.fovea.ingest.form.idr.Submission.screen;
import static org.fovea.ingest.form.idr.Submission.study;
import static org.fovea.ingest.form.idr.Submission.total;
import static org.fovea.ingest.form.idr.Submission.well;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.fovea.contract.content.Origin;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine.Column;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private static final String[] STUDY = {
    "Phenotype Name|round cells|long cells",
    "Phenotype Term Source REF|CMPO|CMPO",
    "Phenotype Term Name|round|long",
    "Phenotype Term Accession|CMPO_1|CMPO_2",
    "Phenotype Term Source REF|CMPO",
    "Phenotype Term Name|spherical",
    "Phenotype Term Accession|CMPO_3",
    "Processed Data File Name|processed.txt",
    "Processed Data Column Name|Reagent Identifier|Score|Phenotype Annotation Level|Phenotype"
        + " 1|Phenotype 2",
    "Processed Data Column Type|reagent identifier|Data|other|phenotype|phenotype",
    "Processed Data Column Annotation Level||multiple replicates of reagent||gene|gene",
    "Processed Data Column Link To Library File|Reagent Identifier"
  };

  private static Submission submission(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = "Reagent Identifier|Score|Phenotype Annotation Level|Phenotype 1|Phenotype 2";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return screen(STUDY)
        .table(
            "screenA/library.txt",
            "Plate|Well|Reagent Identifier",
            "P1|A1|r1",
            "P1|A2|r2",
            "P1|A3|",
            "P2|A1|r1")
        .table("screenA/processed.txt", lines);
  }

  private static Column column(FormReading reading, String name) {
    return reading.tables().get(0).columns().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneRowReachesEveryWellThatHasItsKey() {
    FormReading reading = submission("r1|0.5|||", "r2|0.7|||").read();
    ResultRowLine row = reading.rows().get(0);
    assertEquals(
        List.of(well(reading, "P1", "A1").id(), well(reading, "P2", "A1").id()), row.wells());
    assertEquals(List.of(), well(reading, "P1", "A3").scores());
  }

  @Test
  void blankKeysNeverJoinOnEitherSide() {
    FormReading reading = submission("|0.5|||", "r1|0.6|||").read();
    assertEquals(List.of(), reading.rows().get(0).wells());
    assertEquals(List.of(), well(reading, "P1", "A3").scores());
    assertEquals(2L, found(reading, "join-key-blank").get(0).row());
    assertEquals(1, total(reading, "join-key-blank-in-layout"));
  }

  @Test
  void danglingAndRepeatedKeysAreToldAtTheirRows() {
    FormReading reading = submission("r9|0.5|||", "r1|0.6|||", "r1|0.7|||").read();
    assertEquals(2L, found(reading, "join-key-unknown").get(0).row());
    assertEquals(4L, found(reading, "join-key-repeated").get(0).row());
    assertEquals(2, well(reading, "P1", "A1").scores().size());
    assertFalse(reading.report().hasErrors());
  }

  @Test
  void aColumnOfDataWhoseCellsAreNumbersIsANamedScore() {
    FormReading reading = submission("r1|0.5|||", "r2|NA|||").read();
    assertTrue(column(reading, "Score").namedScore());
    assertEquals("NA", reading.rows().get(1).cells().get(1).nullToken());
    WellLine.Score score = well(reading, "P1", "A1").scores().get(0);
    assertEquals(new BigDecimal("0.5"), score.number());
    assertTrue(score.named());
    Origin origin = new Origin("processed", 1, "multiple replicates of reagent", null);
    assertEquals(origin, score.inheritedFrom());
  }

  @Test
  void aFractionIsTextAndItsColumnNoNamedScore() {
    FormReading reading = submission("r1|2/4|||", "r2|0|||").read();
    assertFalse(column(reading, "Score").namedScore());
    assertEquals("2/4", reading.rows().get(0).cells().get(1).raw());
    assertNull(reading.rows().get(0).cells().get(1).number());
  }

  @Test
  void decimalCommasKeepTheirTextBesideTheNumberAndAreAWarningEach() {
    FormReading reading = submission("r1|33,33|||", "r2|-8,07|||").read();
    ResultRowLine.Cell cell = reading.rows().get(0).cells().get(1);
    assertEquals("33,33", cell.raw());
    assertEquals(new BigDecimal("33.33"), cell.number());
    assertEquals(
        List.of(2L, 3L), found(reading, "decimal-comma").stream().map(Finding::row).toList());
    assertTrue(column(reading, "Score").namedScore());
  }

  @Test
  void aCommaThatMaySeparateThousandsMakesNoNumber() {
    FormReading reading = submission("r1|36,960|||", "r2|12|||").read();
    assertNull(reading.rows().get(0).cells().get(1).number());
    assertEquals("36,960", found(reading, "number-ambiguous").get(0).value());
  }

  @Test
  void aPhenotypeCarriesAllItsTerms() {
    FormReading reading = submission("r1||gene|round cells|").read();
    WellLine.PhenotypeCall call = well(reading, "P1", "A1").phenotypes().get(0);
    assertEquals("round cells", call.name());
    assertEquals(
        List.of(new Term("CMPO", "round", "CMPO_1"), new Term("CMPO", "spherical", "CMPO_3")),
        call.terms());
  }

  @Test
  void theRowsOwnLevelDecidesForItsPhenotypesTheColumnsForAllElse() {
    FormReading reading = submission("r1|1|well|round cells|", "r2|1|||long cells").read();
    WellLine own = well(reading, "P1", "A1");
    assertEquals("well", own.phenotypes().get(0).inheritedFrom().level());
    assertEquals("multiple replicates of reagent", own.scores().get(0).inheritedFrom().level());
    assertEquals("gene", well(reading, "P1", "A2").phenotypes().get(0).inheritedFrom().level());
    assertEquals("well", reading.rows().get(0).phenotypeLevel());
    assertNull(reading.rows().get(1).phenotypeLevel());
  }

  @Test
  void aPhenotypeNobodyDefinedIsAWarning() {
    FormReading reading = submission("r1|||flat cells|").read();
    assertEquals("flat cells", found(reading, "phenotype-undeclared").get(0).value());
    assertEquals(List.of(), well(reading, "P1", "A1").phenotypes().get(0).terms());
  }

  @Test
  void withoutALinkRowsJoinByPlateAndWell() {
    FormReading reading =
        screen(
                "Processed Data File Name|processed.txt",
                "Processed Data Column Name|Plate|Well|Score")
            .table("screenA/library.txt", "Plate|Well", "P1|A1", "P1|A2")
            .table("screenA/processed.txt", "Plate|Well|Score", "P1|A01|7")
            .read();
    assertEquals(List.of(well(reading, "P1", "A1").id()), reading.rows().get(0).wells());
    assertEquals(1, found(reading, "join-not-declared").size());
  }

  @Test
  void aJoinMayTakeSeveralColumnsAndComposeThoseATableLacks() {
    FormReading reading =
        screen(
                "Processed Data File Name|processed.txt",
                "Processed Data Column Name|Plate_Well|Score",
                "Processed Data Column Link To Library File|Plate_Well")
            .table("screenA/library.txt", "Plate|Well", "P1|A1")
            .table("screenA/processed.txt", "Plate_Well|Score", "P1_A1|7")
            .read();
    assertEquals(1, reading.rows().get(0).wells().size());
  }

  @Test
  void whatBothTablesSayIsTheLibrarysAndADifferenceAWarning() {
    FormReading reading =
        screen(
                "Processed Data File Name|processed.txt",
                "Processed Data Column Name|Plate|Well|Gene Symbol|Score",
                "Processed Data Column Link To Library File|Plate|Well")
            .table("screenA/library.txt", "Plate|Well|Gene Symbol", "P1|A1|PAPD7", "P1|A2|")
            .table(
                "screenA/processed.txt",
                "Plate|Well|Gene Symbol|Score",
                "P1|A1|POLS|1",
                "P1|A2|GSTK1|2")
            .read();
    assertEquals(
        List.of("POLS", "GSTK1"),
        found(reading, "shared-column-differs").stream().map(Finding::value).toList());
    assertEquals("PAPD7", well(reading, "P1", "A1").treatments().get(0).genes().get(0).symbol());
    assertEquals(List.of(), well(reading, "P1", "A2").treatments());
  }

  @Test
  void typesThatAreOutOfStepWithNamesAreNotBelieved() {
    FormReading reading =
        screen(
                "Processed Data File Name|processed.txt",
                "Processed Data Column Name|Plate|Well|Score",
                "Processed Data Column Type|location|location|reagent identifier|data",
                "Processed Data Column Link To Library File|Plate|Well")
            .table("screenA/library.txt", "Plate|Well", "P1|A1")
            .table("screenA/processed.txt", "Plate|Well|Score", "P1|A1|1.5")
            .read();
    assertEquals(1, found(reading, "columns-misaligned").size());
    assertEquals("data", column(reading, "Score").type());
    assertEquals(1, found(reading, "column-type-inferred").size());
  }

  @Test
  void tablesOfOneFileNameAreToldApart() {
    String[] study = {
      "Screen Number|1", "Comment[IDR Screen Name]|idr9999-doe-test/screenA",
          "Processed Data File Name|processed.txt",
      "Screen Number|2", "Comment[IDR Screen Name]|idr9999-doe-test/screenB",
          "Processed Data File Name|processed.txt"
    };
    FormReading reading =
        study(study)
            .table("screenA/library.txt", "Plate|Well", "P1|A1")
            .table("screenA/processed.txt", "Plate|Well|Score", "P1|A1|1")
            .table("screenB/library.txt", "Plate|Well", "P1|A1")
            .table("screenB/processed.txt", "Plate|Well|Score", "P1|A1|2")
            .read();
    assertEquals(
        List.of("processed", "screenB-processed"),
        reading.tables().stream().map(table -> table.name()).toList());
    assertEquals(
        List.of("1", "2"),
        reading.wells().stream().map(well -> well.scores().get(0).raw()).toList());
  }
}
