package org.fovea.ingest.form.idr;

import static org.fovea.ingest.form.idr.Submission.found;
import static org.fovea.ingest.form.idr.Submission.screen;
import static org.fovea.ingest.form.idr.Submission.study;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.Term;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.Forms;
import org.junit.jupiter.api.Test;

class StudyTest {

  @Test
  void parallelLinesAreAlignedByColumn() {
    StudyLine study =
        study(
                "Study Organism|Homo sapiens|SARS-CoV-2",
                "Study Organism Term Source REF|NCBITaxon|NCBITaxon",
                "Study Organism Term Accession|9606|2697049",
                "Study PubMed ID||123",
                "Study DOI|https://doi.org/10.1000/one|10.1000/two")
            .read()
            .study();
    assertEquals(
        List.of(
            new Term("NCBITaxon", "Homo sapiens", "9606"),
            new Term("NCBITaxon", "SARS-CoV-2", "2697049")),
        study.organisms());
    assertEquals("123", study.publications().get(1).pubmedId());
    assertEquals("10.1000/two", study.publications().get(1).doi());
    assertEquals("A paper", study.publications().get(0).title());
  }

  @Test
  void whatTheStudyIsCalledElsewhereIsAClaim() {
    StudyLine study =
        study("Study BioStudies Accession|S-BSMS6", "Study DOI|http://dx.doi.org/10.1000/one")
            .read()
            .study();
    assertEquals(
        List.of(
            new ClaimedIdentifier("idr:idr9999", "sameAs"),
            new ClaimedIdentifier("biostudies:S-BSMS6", "sameAs"),
            new ClaimedIdentifier("doi:10.1000/one", "describedIn")),
        study.identifiers());
  }

  @Test
  void contactDataGoToPeopleAndNowhereElse() {
    FormReading reading =
        screen("Screen Comments|fine")
            .document("idr9999-extra-study.txt", "Study Person Email\tjane@example.org\n")
            .read();
    assertTrue(found(reading, "study-files-several").size() == 1);
    StudyLine study =
        study(
                "Study Person Last Name|Doe",
                "Study Person Email|jane@example.org",
                "Study Person Address|1 Road")
            .read()
            .study();
    assertEquals("jane@example.org", study.people().get(0).email());
    assertFalse(
        study.attributes().toString().contains("example.org")
            || study.attributes().toString().contains("1 Road"));
  }

  @Test
  void theStudyFileStaysWithOwnerAndCuratorsTablesBecomePublic() {
    FormReading reading =
        screen()
            .table("screenA/library.txt", "Plate|Well", "P1|A1")
            .document("notes.txt", "call me")
            .read();
    Map<String, String> visibility =
        reading.documents().stream()
            .collect(Collectors.toMap(DocumentLine::role, DocumentLine::visibility));
    assertEquals(
        Map.of("study", "restricted", "library", "public", "other", "restricted"), visibility);
  }

  @Test
  void commentsAreSkippedQuotedOrNot() {
    StudyLine study =
        study("\"# a hint, quoted\"|", "#Study Key Words|no", "Study Key Words|yes|# leave blank")
            .read()
            .study();
    assertEquals(List.of("yes"), study.keywords());
  }

  @Test
  void everyMissingKeyIsToldAtOnce() {
    FormReading reading =
        new Submission()
            .document(
                "idr9999-study.txt", "Screen Number\t1\nComment[IDR Screen Name]\tx/screenA\n")
            .read();
    assertEquals(7, found(reading, "study-key-missing").size());
    assertFalse(reading.report().hasErrors());
  }

  @Test
  void aDateThatIsNoneIsAWarningAtItsRow() {
    FormReading reading =
        new Submission()
            .document(
                "idr9999-study.txt",
                "Study Title\tT\nStudy Public Release Date\tspring\nScreen Number\t1\n")
            .read();
    assertEquals(2L, found(reading, "study-value-malformed").get(0).row());
  }

  @Test
  void aStudyWithoutScreensAndExperimentsIsAnError() {
    assertEquals(1, found(study().read(), "component-missing").size());
  }

  @Test
  void twoScreensOfOneNameAreAnError() {
    FormReading reading =
        study(
                "Screen Number|1", "Comment[IDR Screen Name]|idr9999-doe-x/screenA",
                "Screen Number|2", "Comment[IDR Screen Name]|idr9999-doe-x/screenA")
            .read();
    assertEquals(1, found(reading, "component-repeated").size());
    assertEquals(1, reading.datasets().size());
  }

  @Test
  void documentsOfNoFormAreAnError() {
    FormReading reading =
        new Forms(List.of(new IdrForm()))
            .read(new FormInput(Submission.STUDY_ID, null, List.of(), List.of(), List.of()));
    assertEquals("unknown", reading.form());
    assertTrue(reading.report().hasErrors());
  }

  @Test
  void idsAreTheSameWheneverTheStudyIsRead() {
    Submission submission = screen().table("screenA/library.txt", "Plate|Well", "P1|A1");
    assertEquals(submission.read().wells(), submission.read().wells());
  }
}
