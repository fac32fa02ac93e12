package org.fovea.ingest.form.bia.pagetab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.testing.Corpora;
import org.fovea.ingest.validation.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published submissions are written as they were read. */
class PageTabCorpusTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Path corpora;

  @BeforeEach
  void findCorpora() {
    corpora = Corpora.neededBy("a test of PageTabCorpusTest").resolve("bioimage-archive");
  }

  private TextSource source(String path) throws IOException {
    return Texts.source(path, Files.readAllBytes(corpora.resolve(path)));
  }

  private static TextSource text(String path, String text) {
    return Texts.source(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S-BIAD1136_original",
        "S-BIAD1136_override",
        "S-BIAD1492",
        "S-BIAD1752_original",
        "S-BIAD1752_override",
        "S-BIAD628_original",
        "S-BIAD628_override",
        "S-BIADTEST",
        "S-BSSTTEST_files_direct",
        "rembi-metadata-with-mifa.pagetab"
      })
  void jsonIsWrittenAsTheTreeThatWasRead(String study) throws IOException {
    TextSource source = source("pagetab/" + study + ".json");
    JsonNode sent = MAPPER.readTree(source.bytes());
    PageTab read = Texts.read(source);
    assertEquals(sent, MAPPER.readTree(PageTabWriter.json(read)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S-BIAD1136_original",
        "S-BIAD1492",
        "S-BIAD1752_original",
        "S-BIAD628_original",
        "S-BIAD628_override",
        "S-BIADTEST",
        "rembi-metadata-with-mifa.pagetab"
      })
  void jsonWrittenAsTsvIsReadAsTheSame(String study) throws IOException {
    PageTab read = Texts.read(source("pagetab/" + study + ".json"));
    PageTabTsvWriter.Written tsv = PageTabTsvWriter.tsv(read);
    assertEquals(List.of(), tsv.losses());
    assertEquals(read.bare(), Texts.read(text("s.tsv", tsv.text())).bare());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rembi-metadata-with-mifa.pagetab", "rembi-metadata_rembi-to-pagetab"})
  void tsvWrittenAsJsonAndAsTsvIsReadAsTheSame(String study) throws IOException {
    PageTab read = Texts.read(source("pagetab/" + study + ".tsv"));
    assertEquals(read.bare(), Texts.read(text("s.json", PageTabWriter.json(read))).bare());
    PageTabTsvWriter.Written tsv = PageTabTsvWriter.tsv(read);
    assertEquals(List.of(), tsv.losses());
    assertEquals(read.bare(), Texts.read(text("s.tsv", tsv.text())).bare());
  }

  @Test
  void bothNotationsOfOneSubmissionSayTheSame() throws IOException {
    String study = "pagetab/rembi-metadata-with-mifa.pagetab";
    assertEquals(
        Texts.read(source(study + ".json")).bare(), Texts.read(source(study + ".tsv")).bare());
  }

  @Test
  void theSizesOfDirectFilesAreWhatTsvDoesNotSay() throws IOException {
    PageTab read = Texts.read(source("pagetab/S-BSSTTEST_files_direct.json"));
    assertEquals(3, PageTabTsvWriter.tsv(read).losses().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S-BIAD1492/bbc024_images.json",
        "S-BIAD1492/bbc024_masks.json",
        "S-BIADTEST_file_list_annotations_and_images.json"
      })
  void aFileListIsReadEntryForEntry(String list) throws IOException {
    TextSource source = source("filelists/" + list);
    JsonNode sent = MAPPER.readTree(source.bytes());
    Findings findings = new Findings();
    List<PageFile> files = Texts.files(source, findings);
    assertEquals(List.of(), findings.report().findings());
    assertEquals(sent.size(), files.size());
    for (int n = 0; n < files.size(); n++) {
      assertEquals(sent.get(n).get("path").asText(), files.get(n).path());
      assertEquals(sent.get(n).get("size").asLong(), files.get(n).bytes().orElseThrow());
      assertEquals(sent.get(n).get("attributes").size(), files.get(n).attributes().size());
    }
  }
}
