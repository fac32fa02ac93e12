package org.fovea.ingest.form.empiar;

import static org.fovea.ingest.form.empiar.Deposition.errors;
import static org.fovea.ingest.form.empiar.Deposition.findings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.StudyLine.Person;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;

class StudyTest {

  @Test
  void authorsStandInTheirOrder() {
    List<Person> people = Deposition.faultless().read().study().people();
    assertEquals(
        new Person(null, "O'Neill", "AC", null, null, null, "0000-0002-1825-0097", "author"),
        people.get(0));
    assertEquals(new Person(null, "Baker", "B", null, null, null, null, "author"), people.get(1));
  }

  @Test
  void aContactKeepsItsAddress() {
    assertEquals(
        new Person(
            null,
            "O'Neill",
            "Ann Clare",
            "ann@example.org",
            "1 Long Road, Leeds, United Kingdom, telephone 01234",
            "Institute of Pili",
            null,
            "corresponding author"),
        Deposition.faultless().read().study().people().get(2));
  }

  @Test
  void everyMissingMemberIsNamedAtOnce() {
    FormReading reading = Deposition.of("{\"imagesets\": []}").read();
    assertEquals(
        List.of(
            "/title",
            "/release_date",
            "/experiment_type",
            "/authors",
            "/corresponding_author",
            "/principal_investigator",
            "/citation",
            "/imagesets"),
        reading.report().findings().stream().map(Finding::pointer).toList());
    assertEquals(8, errors(reading).size());
  }

  @Test
  void anOrcidMustFitItsCheckDigit() {
    assertEquals(
        List.of("error deposition-orcid-malformed /authors/0/author_orcid 0000-0002-1825-0098"),
        findings(
            Deposition.faultless().text("/authors/0/author_orcid", "0000-0002-1825-0098").read()));
  }

  @Test
  void anAddressWithoutTopLevelIsAnError() {
    assertEquals(
        List.of("error deposition-email-malformed /corresponding_author/email ann@example"),
        findings(Deposition.faultless().text("/corresponding_author/email", "ann@example").read()));
  }

  @Test
  void aNameThatIsNoTupleIsReadAsPeopleWriteIt() {
    FormReading reading = Deposition.faultless().text("/authors/0/name", "De Biasio A").read();
    assertEquals(
        List.of("warning deposition-name-malformed /authors/0/name De Biasio A"),
        findings(reading));
    assertEquals(
        new Person(null, "De Biasio", "A", null, null, null, null, "author"),
        reading.study().people().get(1));
  }

  @Test
  void anAuthorMayBeAnObject() {
    FormReading reading =
        Deposition.faultless()
            .with(
                "/authors/0",
                "{\"author\":{\"last_name\":\"Baker\",\"first_name\":\"Bert\","
                    + "\"order_id\":1}}")
            .read();
    assertEquals(
        new Person(null, "Baker", "Bert", null, null, null, null, "author"),
        reading.study().people().get(1));
  }

  @Test
  void aPlaceTakenTwiceIsAWarning() {
    assertEquals(
        List.of("warning deposition-author-order /authors/1/order_id 1"),
        findings(Deposition.faultless().with("/authors/1/order_id", "1").read()));
  }

  @Test
  void otherArchivesAreReferredTo() {
    FormReading reading =
        Deposition.faultless()
            .with("/empiar_references", "[{\"name\": \"EMPIAR-10002\"}]")
            .with("/idr_references", "[{\"name\": \"idr0040\"}]")
            .with("/biostudies_references", "[{\"name\": \"S-BIAD1\"}]")
            .with("/related_pdb_entries", "[\"7NV0\"]")
            .read();
    assertEquals(
        List.of(
            "emdb:EMD-8000",
            "biostudies:S-BIAD1",
            "idr:idr0040",
            "empiar:EMPIAR-10002",
            "pdb:7NV0",
            "pubmed:28165453",
            "doi:10.1234/pili.1"),
        reading.study().identifiers().stream().map(ClaimedIdentifier::curie).toList());
    assertEquals(List.of(), findings(reading));
  }

  @Test
  void aMalformedAccessionIsKeptButClaimsNothing() {
    FormReading reading =
        Deposition.faultless().text("/cross_references/0/name", "EMDB 8000").read();
    assertEquals(
        List.of(
            "warning deposition-reference-malformed /cross_references/0/name EMDB 8000",
            "warning deposition-reference-missing /cross_references [{\"name\":\"EMDB 8000\"}]"),
        findings(reading));
  }

  @Test
  void aDoiMayBeWrittenAsAddress() {
    FormReading reading =
        Deposition.faultless().text("/citation/0/doi", "https://doi.org/10.1234/x").read();
    assertEquals("10.1234/x", reading.study().publications().get(0).doi());
    assertEquals(List.of(), findings(reading));
  }

  @Test
  void malformedIdentifiersOfACitationAreWarnings() {
    FormReading reading =
        Deposition.faultless()
            .text("/citation/0/doi", "nature 123")
            .text("/citation/0/pubmedid", "PMID")
            .with("/citation/0/year", "17")
            .read();
    assertEquals(
        List.of(
            "warning deposition-citation-malformed /citation/0/year 17",
            "warning deposition-citation-malformed /citation/0/pubmedid PMID",
            "warning deposition-citation-malformed /citation/0/doi nature 123"),
        findings(reading));
  }

  @Test
  void anUnknownMemberIsNotedAndContactDataIsWithheld() {
    FormReading reading =
        Deposition.faultless()
            .with("/grants", "[{\"code\": \"G1\", \"contact_email\": \"x@example.org\"}]")
            .text("/second_email", "y@example.org")
            .read();
    assertEquals(
        List.of(
            "note deposition-contact-withheld /second_email null",
            "note deposition-member-unknown /grants null"),
        findings(reading));
    String exported = Deposition.exported(reading).toString();
    assertFalse(exported.contains("example.org"), exported);
  }

  @Test
  void wrongTypesAreNamedWithWhatBelongsThere() {
    FormReading reading =
        Deposition.faultless()
            .with("/title", "[1]")
            .with("/authors", "\"Baker\"")
            .with("/citation/0/published", "\"yes\"")
            .read();
    assertEquals(
        List.of(
            "error deposition-member-type /title [1]",
            "error deposition-member-type /authors Baker",
            "error deposition-member-type /citation/0/published yes"),
        findings(reading));
    assertEquals(
        "title must be a text, not an array.", reading.report().findings().get(0).message());
  }

  @Test
  void aMemberNamedTwiceMakesTheDocumentUnreadable() {
    FormReading reading =
        Deposition.raw(
                "{\"imagesets\": [],\n \"title\": \"a\", \"title\": \"b\"}"
                    .getBytes(StandardCharsets.UTF_8))
            .read();
    Finding finding = reading.report().findings().get(0);
    assertEquals("deposition-unreadable", finding.code());
    assertEquals(2, finding.row());
  }

  @Test
  void whatIsNoTextIsReplacedAndReported() {
    FormReading reading = Deposition.faultless().with("/title", "\"a title with \\u0000\"").read();
    assertEquals(List.of("error text-not-storable /title a title with \\u0000"), findings(reading));
    assertEquals("a title with \uFFFD", reading.study().title());
  }

  @Test
  void twoDepositionsAreAmbiguous() {
    FormReading reading =
        Deposition.faultless()
            .document(
                "other.json",
                Deposition.faultless().json().toString().getBytes(StandardCharsets.UTF_8))
            .read();
    assertEquals("depositions-several", reading.report().findings().get(0).code());
  }
}
