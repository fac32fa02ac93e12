package org.fovea.ingest.form.idr;

import static org.fovea.ingest.form.idr.Submission.found;
import static org.fovea.ingest.form.idr.Submission.screen;
import static org.fovea.ingest.form.idr.Submission.well;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ResultTableLine.Column;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;

class AnnotationTest {

  private static final String LINK = "Processed Data Column Link To Library File|Plate|Well";

  @Test
  void anAnnotationAloneLaysOutTheWellsAndHoldsTheResults() {
    FormReading reading =
        screen("Processed Data File Name|processed.txt")
            .document(
                "screenA/x-annotation.csv",
                "Plate,Well,Compound Name,Control Type,Channels,Nuclei Count,Phenotype Annotation"
                    + " Level,Phenotype 1,Phenotype 1 Term Name\n"
                    + "P1,A1,DMSO,negative control,DAPI,512,well,dead,death\n")
            .read();
    WellLine well = well(reading, "P1", "A1");
    assertEquals(
        List.of("Compound Name", "Control Type", "Channels"),
        well.attributes().stream().map(Attribute::key).toList());
    assertEquals("Nuclei Count", well.scores().get(0).name());
    assertEquals("dead", well.phenotypes().get(0).name());
    assertEquals(
        List.of("Plate", "Well", "Nuclei Count", "Phenotype Annotation Level", "Phenotype 1"),
        reading.tables().get(0).columns().stream().map(Column::name).toList());
    assertEquals(1, found(reading, "library-missing").size());
    assertEquals(1, found(reading, "processed-missing").size());
    assertFalse(reading.report().hasErrors());
  }

  @Test
  void anAnnotationThatDiffersFromItsSourceIsAWarningAtTheRow() {
    FormReading reading =
        screen(
                "Processed Data File Name|processed.txt",
                "Processed Data Column Name|Plate|Well|Score",
                LINK)
            .table("screenA/library.txt", "Plate|Well|Gene Symbol", "P1|A1|PAPD7", "P1|A2|X")
            .table("screenA/processed.txt", "Plate|Well|Score", "P1|A1|1.50")
            .document(
                "screenA/x-annotation.csv",
                "Plate,Well,Gene Symbol,Score\nP1,A1,POLS,1.5\nP1,A2,X,9\n")
            .read();
    List<Finding> different = found(reading, "annotation-differs");
    assertEquals(List.of(2L, 3L), different.stream().map(Finding::row).toList());
    assertEquals(List.of("Gene Symbol", "Score"), different.stream().map(Finding::column).toList());
    assertEquals("PAPD7", well(reading, "P1", "A1").attributes().get(0).value());
  }

  @Test
  void rowsThatOnlyOneOfLibraryAndAnnotationHasAreTold() {
    FormReading reading =
        screen()
            .table("screenA/library.txt", "Plate|Well", "P1|A1", "P1|A2")
            .document("screenA/x-annotation.csv", "Plate,Well\nP1,A01\nP1,A3\n")
            .read();
    assertEquals(3L, found(reading, "annotation-row-unknown").get(0).row());
    assertEquals(3L, found(reading, "annotation-row-missing").get(0).row());
  }

  @Test
  void aLibraryWithoutWellsLeavesTheLayoutToTheAnnotation() {
    FormReading reading =
        screen()
            .table("screenA/library.txt", "siRNA Identifier|Gene Symbol", "s1|X")
            .document("screenA/x-annotation.csv", "Plate,Well,siRNA Identifier\nP1,A1,s1\n")
            .read();
    assertEquals(1, reading.wells().size());
    assertEquals(1, found(reading, "layout-without-wells").size());
  }

  @Test
  void resultsThatNobodySentAndNoAnnotationHoldsAreAnError() {
    FormReading reading =
        screen("Processed Data File Name|processed.txt")
            .table("screenA/library.txt", "Plate|Well", "P1|A1")
            .read();
    assertTrue(reading.report().hasErrors());
    assertEquals("processed.txt", found(reading, "results-missing").get(0).value());
  }

  @Test
  void anAnnotationLaysOutTheWellsOfProcessedResultsWithoutALibrary() {
    FormReading reading =
        screen(
                "Processed Data File Name|processed.txt",
                "Processed Data Column Name|siRNA Identifier|Score",
                "Processed Data Column Type|reagent identifier|data",
                "Processed Data Column Link To Library File|siRNA Identifier")
            .document(
                "screenA/x-annotation.csv",
                "Plate,Well,siRNA Identifier,Score\nP1,A1,s1,1.5\nP1,A2,s2,\n")
            .table("screenA/processed.txt", "siRNA Identifier|Score", "s1|1.6")
            .read();
    WellLine well = well(reading, "P1", "A1");
    assertEquals("1.6", well.scores().get(0).raw());
    assertEquals(
        List.of("siRNA Identifier"), well.attributes().stream().map(Attribute::key).toList());
    assertEquals("1.5", found(reading, "annotation-differs").get(0).value());
  }

  @Test
  void aResultWhoseNameBeginsLikeALayoutColumnIsStillAResult() {
    FormReading reading =
        screen()
            .document(
                "screenA/x-annotation.csv",
                "Plate,Well,Compound Name,Channels,Well Cell Count\nP1,A1,DMSO,DAPI,7\n")
            .read();
    assertEquals("Well Cell Count", well(reading, "P1", "A1").scores().get(0).name());
  }

  @Test
  void aPhenotypeTheStudyFileLacksTakesTheTermsBesideIt() {
    FormReading reading =
        screen()
            .document(
                "screenA/x-annotation.csv",
                "Plate,Well,Channels,Phenotype 1,Phenotype 1 Term Name a,Phenotype 1 Term Accession"
                    + " a\n"
                    + "P1,A1,DAPI,dead,cell death,CMPO_0000030\n")
            .read();
    assertEquals(
        List.of(new Term(null, "cell death", "CMPO_0000030")),
        well(reading, "P1", "A1").phenotypes().get(0).terms());
  }
}
