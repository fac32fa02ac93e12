package org.fovea.ingest.form.empiar;

import static org.fovea.ingest.form.empiar.Deposition.findings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.StudyLine.Person;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.testing.Corpora;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The depositions, answers and schema that EMPIAR publishes. */
class EmpiarCorpusTest {

  private static final String EXAMPLE = "deposition/working_example.1.6b30.json";
  private static final String OLD = "deposition/empiar_deposition.2018-legacy.json";

  private Path corpora;

  @BeforeEach
  void findCorpora() {
    corpora = Corpora.neededBy("a test of EmpiarCorpusTest").resolve("empiar");
  }

  private String text(String path) throws IOException {
    return Files.readString(corpora.resolve(path));
  }

  private Deposition deposition(String path) throws IOException {
    return Deposition.of(text(path));
  }

  @Test
  void theExampleIsReadWithTheseFindings() throws IOException {
    assertEquals(
        List.of(
            "warning deposition-pixel-size-missing /imagesets/0/pixel_width null",
            "warning deposition-pixel-size-missing /imagesets/0/pixel_height null",
            "note image-set-directory-slash /imagesets/0/directory /data/micrographs"),
        findings(deposition(EXAMPLE).read()));
  }

  @Test
  void theOldFormIsReadWithTheseFindings() throws IOException {
    assertEquals(
        List.of(
            "warning deposition-pixel-size-missing /imagesets/0/pixel_width null",
            "warning deposition-pixel-size-missing /imagesets/0/pixel_height null",
            "note deposition-code-alias /release_date IM",
            "note image-set-directory-slash /imagesets/0/directory /data/micrographs"),
        findings(deposition(OLD).read()));
  }

  @ParameterizedTest
  @ValueSource(strings = {EXAMPLE, OLD})
  void theDeclarationSaysWhatTheFormSays(String path) throws IOException {
    DatasetLine set = deposition(path).read().datasets().get(0);
    assertEquals("imageSet", set.kind());
    assertEquals("micrographs", set.path());
    assertEquals(
        new ImageSetDeclaration(
            "/data/micrographs",
            "tilt series",
            "MRC",
            "MRC",
            16L,
            121,
            1,
            121,
            "UNSIGNED 32 BIT INTEGER",
            null,
            null,
            3838,
            3710,
            null,
            null,
            List.of()),
        set.declared());
  }

  @Test
  void theExamplesStudyIsComplete() throws IOException {
    FormReading reading = deposition(EXAMPLE).read();
    assertEquals("empiar", reading.study().type());
    assertEquals("raw image data of an EMDB structure", reading.study().studyType());
    assertEquals(Optional.of(ReleaseRule.ON_ACCEPTANCE), reading.release());
    assertEquals(
        List.of(
            new ClaimedIdentifier("emdb:EMD-8000", "references"),
            new ClaimedIdentifier("doi:10.48546/workflowhub.workflow.201.1", "references"),
            new ClaimedIdentifier("pubmed:28165453", "describedIn"),
            new ClaimedIdentifier("doi:10.1038/nmicrobiol.2016.269", "describedIn")),
        reading.study().identifiers());
    assertEquals(
        List.of("author", "author", "corresponding author", "principal investigator"),
        reading.study().people().stream().map(Person::roles).toList());
    assertEquals("Smith JW, Test T", reading.study().publications().get(0).authors());
  }

  @Test
  void onlyPeopleHoldContactData() throws IOException {
    FormReading reading = deposition(EXAMPLE).read();
    String lines = reading.study().sections() + "" + reading.study().attributes();
    for (String secret :
        List.of("p7df62f", "test@example.com", "012345", "California Blvd", "48984", "Pasadena")) {
      assertTrue(!lines.contains(secret), secret);
    }
    assertEquals("p7df62f@example.org", reading.study().people().get(2).email());
  }

  @ParameterizedTest
  @ValueSource(strings = {EXAMPLE, OLD})
  void theExportEqualsTheDocumentButForContactData(String path) throws IOException {
    Deposition deposition = deposition(path);
    FormReading reading = deposition.read();
    ObjectNode expected = deposition.json().deepCopy();
    List<String> contact =
        List.of(
            "street",
            "town_or_city",
            "state_or_province",
            "post_or_zip",
            "telephone",
            "fax",
            "email",
            "country");
    ((ObjectNode) expected.get("corresponding_author")).remove(contact);
    ((ObjectNode) expected.at("/principal_investigator/0")).remove(contact);
    assertEquals(expected, Deposition.exported(reading));
  }

  @ParameterizedTest
  @CsvSource({EXAMPLE + ",0", OLD + ",1"})
  void theOwnersExportEqualsTheDocumentAndIsAsValid(String path, int faults) throws IOException {
    Deposition deposition = deposition(path);
    FormReading reading = deposition.read();
    JsonNode written =
        EmpiarWriter.complete(reading.study(), reading.datasets(), deposition.json()).orElseThrow();
    assertEquals(deposition.json(), written);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(
                text("deposition/empiar_deposition.schema.1.6b31.json")
                    .replace("[^\\\\0]", "[^\\\\x00]")
                    .replaceFirst("\"\\$schema\"[^,]*,", ""),
                InputFormat.JSON);
    assertEquals(faults, schema.validate(written.toString(), InputFormat.JSON).size());
  }

  @Test
  void filesOfTheExampleLieInItsImageSet() throws IOException {
    Deposition deposition = deposition(EXAMPLE).files("data/workflow.json");
    for (int n = 1; n <= 16; n++) {
      deposition.files("data/micrographs/ts_%02d.st".formatted(n));
      deposition.files("data/micrographs/ts_%02d.st.mdoc".formatted(n));
    }
    FormReading reading = deposition.read();
    assertEquals(
        List.of(
            "warning deposition-pixel-size-missing /imagesets/0/pixel_width null",
            "warning deposition-pixel-size-missing /imagesets/0/pixel_height null",
            "note files-outside-image-sets /imagesets data/workflow.json",
            "note image-set-directory-slash /imagesets/0/directory /data/micrographs"),
        findings(reading));
    assertEquals("tilt-series", Deposition.file(reading, "data/micrographs/ts_01.st").role());
  }

  @ParameterizedTest
  @CsvSource({
    "category, category",
    "header_format, header-format",
    "data_format, data-format",
    "voxel_type, voxel-type"
  })
  void theVocabulariesAreThoseOfTheSchema(String member, String name) throws IOException {
    JsonNode schema =
        Deposition.JSON.readTree(text("deposition/empiar_deposition.schema.1.6b31.json"));
    String description =
        schema.at("/properties/imagesets/items/properties/" + member + "/description").textValue();
    Matcher term =
        Pattern.compile("'?(T\\d+)'(?: corresponds to| -) '([^']+)'").matcher(description);
    List<String> expected = new ArrayList<>();
    while (term.find()) {
      expected.add(term.group(1) + " (" + term.group(2) + ")");
    }
    assertEquals(
        expected, Vocabulary.of(name).terms().stream().map(VocabularyTerm::toString).toList());
  }

  @Test
  void theCountriesAreThoseOfTheSchema() throws IOException {
    JsonNode schema =
        Deposition.JSON.readTree(text("deposition/empiar_deposition.schema.1.6b31.json"));
    for (JsonNode code : schema.at("/properties/corresponding_author/properties/country/enum")) {
      assertTrue(Vocabularies.COUNTRY.code(code.textValue()).isPresent(), code.textValue());
    }
  }

  @Test
  void theLabelsOfThePublicAnswersAreNamesOfTheVocabularies() throws IOException {
    JsonNode entry =
        Deposition.JSON
            .readTree(text("api/entry_IMAGELABELTEST.json"))
            .get("EMPIAR-IMAGELABELTEST");
    for (JsonNode set : entry.get("imagesets")) {
      assertTrue(Vocabularies.CATEGORY.named(set.get("category").textValue()).isPresent());
      assertTrue(Vocabularies.DATA_FORMAT.named(set.get("data_format").textValue()).isPresent());
      assertTrue(Vocabularies.VOXEL_TYPE.named(set.get("voxel_type").textValue()).isPresent());
    }
    assertTrue(Vocabularies.SCALE.named(entry.get("scale").textValue()).isPresent());
    assertTrue(
        Vocabularies.EXPERIMENT_TYPE.named(entry.get("experiment_type").textValue()).isPresent());
  }
}
