package org.fovea.ingest.form.bia;

import static org.fovea.ingest.form.bia.Submission.codes;
import static org.fovea.ingest.form.bia.Submission.found;
import static org.fovea.ingest.form.bia.Submission.study;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.StudyLine.Person;
import org.fovea.contract.content.Term;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.bia.pagetab.PageTab;
import org.fovea.ingest.form.bia.pagetab.PageTabReader;
import org.fovea.ingest.form.bia.pagetab.PageTabWriter;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the submission says of the study itself. */
class StudyTest {

  private static FormReading read(String... blocks) {
    return study(blocks).read();
  }

  @Test
  void theSubmissionAndItsRootSectionAreTheStudy() {
    FormReading reading = read();
    assertEquals("Branching cells", reading.study().title());
    assertEquals("bia", reading.study().type());
    assertEquals("2026-01-31", reading.study().releaseDate());
    assertEquals(List.of("cells"), reading.study().keywords());
    assertEquals(List.of(new Term(null, "Homo sapiens", null)), reading.study().organisms());
    assertEquals(
        List.of(new ClaimedIdentifier("biostudies:S-BIAD9", "sameAs")),
        reading.study().identifiers());
    assertEquals(
        new Person("Ada Doe", null, null, "ada@example.org", null, "A college", null, null),
        reading.study().people().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "a b@c.de", "@b.cd", "a@.cd", "a@b.c1"})
  void whatIsNoEmailAddressIsAnErrorAtItsValue(String address) {
    Finding found =
        found(read("Author\nName|Bo\nE-mail|" + address + "\n"), "email-malformed").get(0);
    assertEquals(address, found.value());
    assertEquals("E-mail", found.column());
  }

  @ParameterizedTest
  @CsvSource({
    "10.1038/171737a0, ''",
    "https://doi.org/10.1038/171737a0, ''",
    "doi:10.1038/171737a0, ''",
    "https://doi.org/DOI: 10.1038/171737a0, doi-mended",
    "see 10.1038/171737a0., doi-mended"
  })
  void aDoiIsReadOutOfWhatWasWritten(String written, String code) {
    FormReading reading = read("Publication\nTitle|A paper\nDOI|" + written + "\n");
    assertEquals("10.1038/171737a0", reading.study().publications().get(0).doi());
    assertEquals(code.isEmpty() ? 0 : 1, found(reading, code).size());
    assertTrue(
        reading
            .study()
            .identifiers()
            .contains(new ClaimedIdentifier("doi:10.1038/171737a0", "describedIn")));
  }

  @Test
  void whatHoldsNoDoiIsWarnedAboutAndKept() {
    FormReading reading = read("Publication\nTitle|A paper\nDOI|to appear\n");
    assertEquals(1, found(reading, "doi-malformed").size());
    assertEquals("to appear", reading.study().sections().get(3).attributes().get(1).value());
  }

  @ParameterizedTest
  @CsvSource({
    "0000-0002-1825-0097, 0",
    "https://orcid.org/0000-0002-1694-233x, 0",
    "0000-0002-1825-0098, 1",
    "none, 1"
  })
  void anOrcidIsCheckedByItsLastCharacter(String orcid, int warnings) {
    FormReading reading = read("Author\nName|Bo\nORCID|" + orcid + "\n");
    assertEquals(warnings, found(reading, "orcid-malformed").size());
  }

  @Test
  void aReferenceToNoSectionIsWarnedAboutWithWhatWasMeant() {
    FormReading reading = read("Author\nName|Bo\n<affiliation>|o1, oo1\n");
    Finding found = found(reading, "reference-unknown").get(0);
    assertEquals("Did you mean “o1”?", found.mend());
    assertEquals("A college", reading.study().people().get(1).affiliation());
  }

  @Test
  void aReferenceToTwoSectionsIsAnError() {
    assertEquals(1, found(read("Organisation|o1\nName|Other\n"), "reference-ambiguous").size());
  }

  @Test
  void aReleaseDateThatIsNoneIsAnError() {
    String text = "Submission|S-BIAD9\nReleaseDate|2026-02-30\n\nStudy\nTitle|x\n";
    FormReading reading = new Submission().document("s.tsv", text).read();
    Finding found = found(reading, "release-date-malformed").get(0);
    assertEquals(2, found.row());
    assertEquals(Optional.empty(), Optional.ofNullable(reading.study().releaseDate()));
  }

  @Test
  void whatTheTemplateRequiresIsAskedFor() {
    FormReading reading =
        new Submission().document("s.tsv", "Submission\n\nStudy\n\nBiosample\nTitle|x\n").read();
    assertEquals(
        List.of(
            "Title",
            "ReleaseDate",
            "Description",
            "Keyword",
            "License",
            "Contact",
            "Organism",
            "Biological entity"),
        found(reading, "field-missing").stream().map(Finding::column).toList());
  }

  @Test
  void linksAndFilesThatLeadToNothingAreTold() {
    String json = "{'section':{'links':[{'attributes':[]}],'files':[{'size':1}]}}";
    FormReading reading = new Submission().document("s.json", json.replace('\'', '"')).read();
    assertEquals("/section/links/0", found(reading, "link-empty").get(0).pointer());
    assertEquals("/section/files/0", found(reading, "section-file-empty").get(0).pointer());
  }

  @Test
  void theTwinInTheOtherNotationIsPassedOver() {
    String json = "{\"accno\":\"S-1\",\"section\":{\"type\":\"Study\"}}";
    FormReading reading =
        new Submission()
            .document("S-1.tsv", "Submission|S-1\n\nStudy\n")
            .document("S-1.json", json)
            .read();
    assertEquals("S-1.tsv", found(reading, "submission-twin").get(0).file());
    assertEquals(
        List.of("study", "study"), reading.documents().stream().map(d -> d.role()).toList());
  }

  @Test
  void twoSubmissionsAreAnError() {
    FormReading reading =
        new Submission()
            .document("a.tsv", "Submission\n\nStudy\n")
            .document("b.tsv", "Submission\n\nStudy\n")
            .read();
    assertEquals(1, found(reading, "submissions-several").size());
  }

  @Test
  void aSubmissionThatCannotBeReadIsToldAndKept() {
    FormReading reading = new Submission().document("a.tsv", "Submission|S-1\n").read();
    assertEquals(List.of("pagetab-submission-missing"), codes(reading));
    assertEquals("restricted", reading.documents().get(0).visibility());
  }

  @Test
  void thePublicPartHasNoContactData() {
    String text =
        "Submission|S-1\n\n"
            + "Study\n\n"
            + "Author\n"
            + "Name|Bo\n"
            + "Email|a@b.cd\n"
            + "Phone|123\n\n"
            + "Organisation\n"
            + "Address|Street 1\n";
    byte[] bytes = text.replace('|', '\t').getBytes(StandardCharsets.UTF_8);
    TextSource source = new TextSource("s.tsv", () -> new java.io.ByteArrayInputStream(bytes));
    PageTab read = PageTabReader.read(source, new Findings()).orElseThrow();
    String written = PageTabWriter.json(ContactAttributes.publicPart(read));
    assertFalse(
        written.contains("a@b.cd") || written.contains("123") || written.contains("Street"));
    assertTrue(written.contains("Bo"));
  }
}
