package org.fovea.ingest.form.bia;

import static org.fovea.ingest.form.bia.Corpus.findings;
import static org.fovea.ingest.form.bia.Submission.dataset;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.Term;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published submissions; their file lists are kept for S-BIAD1492 alone. */
class BiaCorpusTest {

  private static final String LIST = "ERROR file-list-missing ";
  private static final String FIELD = "WARNING field-missing ";

  private Corpus corpus;

  @BeforeEach
  void findCorpora() {
    corpus = Corpus.of(getClass());
  }

  @Test
  void theEmailOfSBiad1136IsTheErrorThatItsCuratorMended() throws IOException {
    String list = LIST + "/section/subsections/14/attributes/2/value";
    String email = "ERROR email-malformed /section/subsections/0/attributes/1/value";
    assertEquals(List.of(email, list), findings(corpus.read("S-BIAD1136_original.json")));
    assertEquals(List.of(list), findings(corpus.read("S-BIAD1136_override.json")));
  }

  @Test
  void theDoiOfSBiad1752IsMendedAsItsCuratorDid() throws IOException {
    FormReading original = corpus.read("S-BIAD1752_original.json");
    FormReading mended = corpus.read("S-BIAD1752_override.json");
    List<String> lists = new ArrayList<>();
    for (int section = 17; section < 25; section++) {
      int attribute = section < 21 ? 6 : 2;
      lists.add(LIST + "/section/subsections/" + section + "/attributes/" + attribute + "/value");
    }
    assertEquals(lists, findings(mended));
    lists.add("WARNING doi-mended /section/subsections/9/attributes/2/value");
    assertEquals(lists, findings(original));
    Finding doi = Submission.found(original, "doi-mended").get(0);
    assertEquals("Write “10.26508/lsa.202403067”.", doi.mend());
    assertEquals(mended.study().publications(), original.study().publications());
    assertEquals(mended.study().identifiers(), original.study().identifiers());
  }

  @Test
  void everyComponentOfSBiad628IsWarnedAboutOnce() throws IOException {
    String license = FIELD + "/section License";
    List<String> found = new ArrayList<>();
    List.of(13, 14, 15)
        .forEach(n -> found.add(LIST + "/section/subsections/" + n + "/attributes/2/value"));
    found.add(license);
    List.of(13, 14, 15).forEach(n -> found.add("WARNING older-template /section/subsections/" + n));
    assertEquals(found, findings(corpus.read("S-BIAD628_original.json")));
    List<String> left = new ArrayList<>();
    List.of(17, 22, 27)
        .forEach(n -> left.add(LIST + "/section/subsections/" + n + "/attributes/2/value"));
    left.add(license);
    assertEquals(left, findings(corpus.read("S-BIAD628_override.json")));
  }

  @Test
  void theNestedSectionsOfSBiad628StayInTheirComponent() throws IOException {
    FormReading reading = corpus.read("S-BIAD628_original.json");
    assertEquals(
        List.of("Image Acquisition", "Specimen", "Biosample", "Image Analysis"),
        dataset(reading, "Study Component-2").sections().stream().map(Section::type).toList());
    assertEquals(
        List.of(new Term("NCBITaxon", "Nematostella vectensis", "NCBI:txid45351")),
        reading.study().organisms());
  }

  @Test
  void theDesignedStudySaysWhatItLacks() throws IOException {
    String at = "/section/subsections/";
    assertEquals(
        List.of(
            LIST + at + "19/attributes/5/value",
            LIST + at + "20/attributes/2/value",
            LIST + at + "21/attributes/2/value",
            FIELD + at + "16 Image analysis overview",
            FIELD + at + "16 Title",
            FIELD + at + "18 Spatial and temporal alignment",
            FIELD + at + "18 Title",
            "WARNING orcid-malformed " + at + "0/attributes/3/value",
            "WARNING orcid-malformed " + at + "1/attributes/3/value"),
        findings(corpus.read("S-BIADTEST.json")));
  }

  @Test
  void theDesignedStudyKeepsItsTuples() throws IOException {
    FormReading reading = corpus.read("S-BIADTEST.json");
    assertEquals(
        List.of(
            new Association(
                "Test Biosample 1",
                "Test specimen 1",
                "Test Primary Screen Image Acquisition",
                "Test image analysis",
                "Template correlation method"),
            new Association(
                "Test Biosample 2 ",
                "Test specimen 1",
                "Test Secondary Screen Image Acquisition",
                "Test image analysis",
                null)),
        dataset(reading, "Study Component-1").associations());
    assertEquals(
        List.of(new Term(null, "Mus musculus", null)),
        reading.study().organisms().stream().filter(o -> o.name().startsWith("Mus")).toList());
    assertEquals("Test College 2; Test College 3", reading.study().people().get(1).affiliation());
    assertEquals(
        "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
        reading.study().licenseUrl());
    assertEquals(List.of(), dataset(reading, "Annotations-29").associations());
  }

  @Test
  void aPreprintsDoiIsNotTheStudys() throws IOException {
    ClaimedIdentifier preprint =
        new ClaimedIdentifier("doi:10.1101/2023.12.07.570699", "describedIn");
    assertTrue(corpus.read("S-BIADTEST.json").study().identifiers().contains(preprint));
    assertTrue(corpus.read("S-BIAD1492.json").study().identifiers().contains(preprint));
    assertTrue(
        corpus
            .read("S-BIAD1752_original.json")
            .study()
            .identifiers()
            .contains(new ClaimedIdentifier("doi:10.6019/S-BIAD1752", "sameAs")));
  }

  @ParameterizedTest
  @CsvSource({
    "S-BIAD1136_original.json, 1, 1, 7",
    "S-BIAD1136_override.json, 1, 1, 7",
    "S-BIAD1492.json, 2, 1, 5",
    "S-BIAD1752_original.json, 8, 4, 8",
    "S-BIAD1752_override.json, 8, 4, 8",
    "S-BIAD628_original.json, 3, 0, 7",
    "S-BIAD628_override.json, 3, 3, 7",
    "S-BIADTEST.json, 3, 3, 2",
    "S-BSSTTEST_files_direct.json, 0, 0, 2",
    "rembi-metadata-with-mifa.pagetab.json, 2, 2, 2",
    "rembi-metadata-with-mifa.pagetab.tsv, 2, 2, 2",
    "rembi-metadata_rembi-to-pagetab.tsv, 1, 1, 2"
  })
  void everySubmissionHasItsDatasetsTuplesAndPeople(
      String name, int datasets, int associations, int people) throws IOException {
    FormReading reading = corpus.read(name);
    assertEquals("bia", reading.form());
    assertEquals(datasets, reading.datasets().size());
    assertEquals(
        associations, reading.datasets().stream().mapToInt(d -> d.associations().size()).sum());
    assertEquals(people, reading.study().people().size());
  }

  @ParameterizedTest
  @CsvSource({
    "S-BIAD1136_original.json",
    "S-BIAD1492.json",
    "S-BIAD1752_original.json",
    "S-BIAD628_original.json",
    "S-BIADTEST.json",
    "rembi-metadata-with-mifa.pagetab.json"
  })
  void contactDataIsInThePeopleAlone(String name) throws IOException {
    FormReading reading = corpus.read(name);
    ObjectMapper mapper = new ObjectMapper();
    assertFalse(mapper.writeValueAsString(reading.study().attributes()).contains("@example"));
    assertFalse(mapper.writeValueAsString(reading.study().sections()).contains("@example"));
    assertFalse(mapper.writeValueAsString(reading.datasets()).contains("@example"));
    assertTrue(mapper.writeValueAsString(reading.study().people()).contains("@example"));
  }

  @Test
  void bothNotationsOfOneSubmissionAreOneStudy() throws IOException {
    FormReading json = corpus.read("rembi-metadata-with-mifa.pagetab.json");
    FormReading tsv = corpus.read("rembi-metadata-with-mifa.pagetab.tsv");
    assertEquals(json.study(), tsv.study());
    assertEquals(json.datasets(), tsv.datasets());
    assertEquals(Submission.codes(json), Submission.codes(tsv));
    assertEquals(
        List.of(
            "field-missing",
            "field-missing",
            "field-missing",
            "field-missing",
            "accession-placeholder"),
        Submission.codes(tsv));
  }
}
