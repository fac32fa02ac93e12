package org.fovea.ingest.form.idr;

import static org.fovea.ingest.form.idr.Submission.found;
import static org.fovea.ingest.form.idr.Submission.screen;
import static org.fovea.ingest.form.idr.Submission.study;
import static org.fovea.ingest.form.idr.Submission.well;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;

class ScreenTest {

  @Test
  void wellsAreLaidOutByTheLibraryAndImagedWhereChannelsAreNamed() {
    FormReading reading =
        screen()
            .table(
                "screenA/library.txt",
                "Plate|Well|Channels",
                "P1|B02|DAPI: nuclei",
                "P1|G11|",
                "P2|AF48|DAPI")
            .read();
    PlateLine first = reading.plates().get(0);
    assertEquals(
        List.of(8, 12, 2, 1),
        List.of(first.rows(), first.columns(), first.laidOutWells(), first.imagedWells()));
    assertEquals(1536, reading.plates().get(1).positions());
    assertTrue(well(reading, "P1", "B2").imaged());
    assertFalse(well(reading, "P1", "G11").imaged());
    assertFalse(reading.report().hasErrors());
  }

  @Test
  void aCellBecomesAnAttributeUnderItsStrippedNameWithTheTermBesideIt() {
    FormReading reading =
        screen()
            .table(
                "screenA/library.txt",
                "Plate|Well|Characteristics [Organism]|Term Source 1 REF|Term Source 1"
                    + " Accession|Comment [Note]",
                "P1|A1|Homo sapiens|NCBITaxon|NCBITaxon_9606|")
            .read();
    Term human = new Term("NCBITaxon", "Homo sapiens", "NCBITaxon_9606");
    assertEquals(
        List.of(
            new Attribute(
                "Organism",
                "Homo sapiens",
                "Characteristics [Organism]",
                null,
                human,
                null,
                null,
                null)),
        well(reading, "P1", "A1").attributes());
  }

  @Test
  void theBulkmapConfigurationNamesKeysGroupsAndSeparators() {
    FormReading reading =
        screen()
            .table(
                "screenA/library.txt",
                "Plate|Well|Experimental Condition [X]|siRNA Identifier",
                "P1|A1|heat|a/b")
            .document(
                "screenA/screenA-bulkmap-config.yml",
                """
                columns:
                  - {name: "Experimental Condition [X]", clientname: Treatment, include: yes}
                  - group:
                      namespace: openmicroscopy.org/mapr/sirna
                      columns:
                        - {name: siRNA Identifier, clientname: URL, clientvalue: "http://x/{{ value }}"}
                        - {name: siRNA Identifier, split: /}
                """)
            .read();
    WellLine well = well(reading, "P1", "A1");
    assertEquals(
        List.of("Treatment", "siRNA Identifier"),
        well.attributes().stream().map(Attribute::key).toList());
    assertEquals("openmicroscopy.org/mapr/sirna", well.attributes().get(1).group());
    assertEquals("a/b", well.attributes().get(1).value());
    assertEquals(List.of("a", "b"), well.treatments().get(0).identifiers());
    assertEquals("Treatment", well.treatments().get(0).conditions().get(0).key());
  }

  @Test
  void aTreatmentHasItsReagentItsSequencesAndItsGene() {
    FormReading reading =
        screen()
            .table(
                "screenA/library.txt",
                "Plate|Well|siRNA Pool Identifier|siRNA Sequences|Gene Identifier|Gene Symbol|Gene"
                    + " Symbol Synonyms",
                "P1|A1|L-1|GGCAUAAGCUC;CCAACGCAGUA|55755|CDK5RAP2|C48, MCPH3")
            .read();
    WellLine.Treatment treatment = well(reading, "P1", "A1").treatments().get(0);
    assertEquals("siRNA", treatment.kind());
    assertEquals(List.of("L-1"), treatment.identifiers());
    assertEquals(List.of("GGCAUAAGCUC", "CCAACGCAGUA"), treatment.sequences());
    assertEquals(
        List.of(new WellLine.Gene("55755", "CDK5RAP2", List.of("C48", "MCPH3"), null)),
        treatment.genes());
  }

  @Test
  void aCommaInACompoundNameSeparatesNothing() {
    FormReading reading =
        screen()
            .table(
                "screenA/library.txt",
                "Plate|Well|Compound Name|Dose",
                "P1|A1|ICI-182,780|30 micromolar")
            .read();
    WellLine.Treatment treatment = well(reading, "P1", "A1").treatments().get(0);
    assertEquals(List.of("ICI-182,780"), treatment.identifiers());
    assertEquals(new BigDecimal("30"), treatment.conditions().get(0).number());
    assertEquals("micromolar", treatment.conditions().get(0).unit());
  }

  @Test
  void severalGenesAreTakenApartOnlyWhereIdentifiersAreSurelySeveral() {
    FormReading reading =
        screen()
            .table(
                "screenA/library.txt",
                "Plate|Well|siRNA Identifier|Gene Identifier|Gene Symbol",
                "P1|A1|s1|ENSG00000000001;ENSG00000000002|A;B",
                "P1|A2|s2|182,780|C")
            .read();
    assertEquals(2, well(reading, "P1", "A1").treatments().get(0).genes().size());
    assertEquals(
        "182,780", well(reading, "P1", "A2").treatments().get(0).genes().get(0).identifier());
  }

  @Test
  void aWellDescribedTwiceIsAnErrorAtItsSecondRow() {
    FormReading reading =
        screen()
            .table("screenA/library.txt", "Plate|Well|Gene Symbol", "P1|A1|X", "P1|A01|Y")
            .read();
    assertEquals(3L, found(reading, "well-repeated").get(0).row());
    assertTrue(reading.report().hasErrors());
    assertEquals(1, reading.wells().size());
  }

  @Test
  void aRowThatIsRepeatedInTheSameWordsIsAWarning() {
    FormReading reading =
        screen().table("screenA/library.txt", "Plate|Well", "P1|A1", "P1|A1").read();
    assertEquals(1, found(reading, "well-row-twice").size());
    assertFalse(reading.report().hasErrors());
  }

  @Test
  void everyMalformedWellIsToldAtOnce() {
    FormReading reading =
        screen().table("screenA/library.txt", "Plate|Well", "P1|?", "P1|A1", "P1|77", "|A3").read();
    assertEquals(
        List.of(2L, 4L),
        found(reading, "well-malformed").stream().map(finding -> finding.row()).toList());
    assertEquals(5L, found(reading, "well-without-plate").get(0).row());
  }

  @Test
  void severalLibrariesAreOneLayout() {
    FormReading reading =
        study(
                "Screen Number|1",
                "Comment[IDR Screen Name]|idr9999-doe-test/screenA",
                "Library File Name|library-1.txt|library-2.txt")
            .table("screenA/library-1.txt", "Plate|Well", "P1|A1")
            .table("screenA/library-2.txt", "Plate|Well|Dose", "P2|A1|5 nM")
            .read();
    assertEquals(List.of("P1", "P2"), reading.plates().stream().map(PlateLine::name).toList());
  }

  @Test
  void screensHaveTheirOwnPlates() {
    FormReading reading =
        study(
                "Screen Number|1",
                "Comment[IDR Screen Name]|idr9999-doe-test/screenA",
                "Library File Name|idr9999-screenA-library.txt",
                "Screen Number|2",
                "Comment[IDR Screen Name]|idr9999-doe-test/screenB",
                "Library File Name|idr9999-screenB-library.txt")
            .table("screenA/idr9999-screenA-library.txt", "Plate|Well", "P1|A1")
            .table("screenB/idr9999-screenB-library.txt.gz", "Plate|Well", "P1|A1", "P1|A2")
            .read();
    assertEquals(List.of(1, 2), reading.plates().stream().map(PlateLine::laidOutWells).toList());
    assertEquals(3, reading.wells().stream().map(WellLine::id).distinct().count());
  }

  @Test
  void aScreenWithoutLibraryIsRegisteredWithItsPlates() {
    FormReading reading =
        screen().table("screenA/plates.tsv", "P1|/archive/1.screen", "P2|/archive/2.screen").read();
    assertEquals(List.of("P1", "P2"), reading.plates().stream().map(PlateLine::name).toList());
    assertEquals(0, reading.plates().get(0).positions());
    assertEquals(1, found(reading, "library-missing").size());
    assertEquals(1, found(reading, "wells-missing").size());
    assertFalse(reading.report().hasErrors());
  }

  @Test
  void theOrderOfTheColumnsOfAPlatesFileIsWhatTheIncludedConfigurationSays() {
    FormReading reading =
        screen()
            .table("screenA/plates.tsv", "archive|P1")
            .document("screenA/bulk.yml", "include: ../bulk.yml\npath: plates.tsv\n")
            .document("bulk.yml", "columns:\n  - path\n  - name\n")
            .read();
    assertEquals("P1", reading.plates().get(0).name());
  }

  @Test
  void aConfigurationWithATextThatNobodyStoresIsAnErrorAtItsLine() {
    FormReading reading =
        screen()
            .table("screenA/library.txt", "Plate|Well|X", "P1|A1|a")
            .document(
                "screenA/screenA-bulkmap-config.yml",
                "columns:\n  - {name: X, clientname: \"Y\\0\"}\n")
            .read();
    Finding found = found(reading, "text-not-storable").get(0);
    assertEquals("2 Y\\u0000", found.row() + " " + found.value());
  }

  @Test
  void aSymbolThatBecameADateIsAWarning() {
    FormReading reading =
        screen().table("screenA/library.txt", "Plate|Well|Gene Symbol", "P1|A1|1-Mar").read();
    assertEquals("1-Mar", found(reading, "gene-symbol-date").get(0).value());
  }

  @Test
  void aControlTypeOutsideTheVocabularyIsToldOnceForEachValue() {
    FormReading reading =
        screen()
            .table(
                "screenA/library.txt",
                "Plate|Well|Control Type",
                "P1|A1|positive",
                "P1|A2|positive",
                "P1|A3|empty well")
            .read();
    assertEquals(1, found(reading, "control-type-unknown").size());
    assertEquals("positive", well(reading, "P1", "A2").controlType());
  }

  @Test
  void blanksAroundValuesAreKeptAndTold() {
    FormReading reading =
        screen().table("screenA/library.txt", "Plate|Well|Gene Symbol", "P1|A1|TP53 ").read();
    assertEquals("TP53 ", well(reading, "P1", "A1").attributes().get(0).value());
    assertEquals("TP53 ", found(reading, "outer-blanks").get(0).value());
  }
}
