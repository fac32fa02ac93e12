package org.fovea.ingest.form.bia.pagetab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Findings;
import org.junit.jupiter.api.Test;

class FileListTest {

  private final Findings findings = new Findings();

  private List<PageFile> read(TextSource source) {
    return Texts.files(source, findings);
  }

  private List<String> codes() {
    return findings.report().findings().stream().map(Finding::code).toList();
  }

  @Test
  void aTsvListHasAPathAndAttributesInEveryRow() {
    List<PageFile> files =
        read(
            Texts.lines(
                "l.tsv",
                "Files|Kind|[Ontology]|size",
                "a, b.tif|raw|EFO|12",
                "",
                "dir/||",
                "c.tif|"));
    assertEquals(List.of("a, b.tif", "dir/", "c.tif"), files.stream().map(PageFile::path).toList());
    assertEquals(12L, files.get(0).bytes().orElseThrow());
    assertEquals(1, files.get(0).attributes().size());
    assertEquals(5, files.get(2).pathPlace().row() + 0);
    assertTrue(files.get(1).isDirectory());
    assertEquals(List.of(), codes());
  }

  @Test
  void aTsvListOfPathsAloneMayHaveCommas() {
    assertEquals("a,b.tif", read(Texts.lines("l.tsv", "Files", "a,b.tif")).get(0).path());
  }

  @Test
  void aJsonListHasFilesAndTables() {
    List<PageFile> files =
        read(
            Texts.json(
                "l.json",
                "[{'path':'a','size':3,'type':'file'},[{'path':'b'}],{'path':'d','type':'directory'}]"));
    assertEquals(
        List.of("/0/path", "/1/0/path", "/2/path"),
        files.stream().map(f -> f.pathPlace().pointer()).toList());
    assertEquals(3L, files.get(0).bytes().orElseThrow());
    assertTrue(files.get(2).isDirectory());
  }

  @Test
  void aWrongHeaderIsAnError() {
    read(Texts.lines("l.tsv", "Name|Kind", "a|b"));
    assertEquals(List.of("file-list-header"), codes());
  }

  @Test
  void aListWithoutFilesIsWarnedAbout() {
    read(Texts.lines("l.tsv", "Files|Kind"));
    assertEquals(List.of("file-list-empty"), codes());
  }

  @Test
  void anEntryWithoutPathIsAnErrorAtItsRow() {
    read(Texts.lines("l.tsv", "Files|Kind", "|raw"));
    assertEquals(List.of("file-list-path-missing"), codes());
    assertEquals(2, findings.report().findings().get(0).row());
  }

  @Test
  void aSpreadsheetIsRefusedWithWhatToSendInstead() {
    read(Texts.source("l.xlsx", new byte[] {'P', 'K', 3, 4}));
    assertEquals(List.of("file-list-format"), codes());
    assertEquals(
        "Save its sheet as tab-separated text, send that as l.tsv, and name it so in File List.",
        findings.report().findings().get(0).mend());
  }

  @Test
  void theEntriesBeforeAFaultOfTheJsonAreRead() {
    assertEquals(1, read(Texts.json("l.json", "[{'path':'a'},{'path'")).size());
    assertEquals(List.of("json-malformed"), codes());
  }
}
