package org.fovea.ingest.form.bia.pagetab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;

class PageTabTsvTest {

  private static PageTab read(String... lines) {
    return Texts.read(Texts.lines("study.tsv", lines));
  }

  private static Finding finding(String... lines) {
    List<Finding> found = Texts.findings(Texts.lines("study.tsv", lines));
    assertEquals(1, found.size());
    return found.get(0);
  }

  @Test
  void theFirstSectionIsTheRootAndOthersComeUnderIt() {
    PageTab read = read("Submission|S-1", "Title|x", "", "Study", "", "A|a1", "", "B||a1", "", "C");
    assertEquals("S-1", read.accno());
    assertEquals("Study", read.section().type());
    assertEquals(
        List.of("A", "C"), read.section().children().stream().map(PageSection::type).toList());
    assertEquals("B", read.section().children().get(0).children().get(0).type());
  }

  @Test
  void qualifiersBelongToTheAttributeBefore() {
    PageTab read =
        read(
            "Submission",
            "",
            "Study",
            "Organism|human",
            "(n)|1",
            "[v]|2",
            "<affiliation>|o1",
            "DOI");
    List<PageAttribute> attributes = read.section().attributes();
    assertEquals("1", attributes.get(0).nameQualifiers().get(0).value());
    assertEquals("2", attributes.get(0).valueQualifiers().get(0).value());
    assertEquals(Reference.SECTION, attributes.get(1).reference());
    assertNull(attributes.get(2).value());
    assertEquals(Place.cell(7, "affiliation"), attributes.get(1).valuePlace());
  }

  @Test
  void aQuotedValueMayHaveLinesAndTabs() {
    PageTab read = read("Submission", "", "Study", "Description|\"one\ntwo \"\"three\"\"\"");
    assertEquals("one\ntwo \"three\"", read.section().attributes().get(0).value());
  }

  @Test
  void tablesHoldSectionsLinksAndFiles() {
    PageTab read =
        read(
            "Submission",
            "",
            "Study|s1",
            "",
            "Data[s1]|Title|[Ontology]",
            "d1|t1|EFO",
            "d2|t2|",
            "",
            "Links|Type",
            "ERP1|ENA",
            "",
            "Files|Kind",
            "a.tif|raw",
            "b.tif|");
    PageSection study = read.section();
    assertEquals(List.of("d1", "d2"), study.children().stream().map(PageSection::accno).toList());
    assertEquals(
        "EFO", study.children().get(0).attributes().get(0).valueQualifiers().get(0).value());
    assertEquals("ERP1", study.allLinks().get(0).url());
    assertEquals(List.of("a.tif", "b.tif"), study.allFiles().stream().map(PageFile::path).toList());
    assertEquals(List.of(), study.allFiles().get(1).attributes());
  }

  @Test
  void anUnknownParentIsAnErrorAtItsRow() {
    Finding found = finding("Submission", "", "Study", "", "A|a1|nowhere");
    assertEquals("pagetab-parent-unknown", found.code());
    assertEquals(5, found.row());
  }

  @Test
  void aQualifierWithoutAttributeIsAnError() {
    assertEquals(
        "pagetab-qualifier-misplaced", finding("Submission|S-1", "", "Study", "[u]|1").code());
  }

  @Test
  void aTableOfFilesBeforeAnySectionIsAnError() {
    List<Finding> found =
        Texts.findings(Texts.lines("s.tsv", "Submission|S-1", "", "Files|A", "x|y"));
    assertEquals(
        List.of("pagetab-block-misplaced", "pagetab-submission-missing"),
        found.stream().map(Finding::code).toList());
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    PageTab read =
        read(
            "Submission|S-1",
            "Title|x",
            "",
            "Study",
            "Keyword|a",
            "Keyword|b",
            "",
            "Link|http://x",
            "Type|t",
            "",
            "A|a1",
            "<r>|o",
            "",
            "T[a1]|N|N|(q)",
            "1|x|y|z",
            "2|x|",
            "",
            "File|f.tif",
            "Kind|\"two\nlines\"");
    PageTabTsvWriter.Written written = PageTabTsvWriter.tsv(read);
    assertEquals(List.of(), written.losses());
    assertEquals(read.bare(), Texts.read(Texts.lines("s.tsv", written.text())).bare());
    PageTab json = Texts.read(Texts.source("s.json", PageTabWriter.json(read).getBytes()));
    assertEquals(read.bare(), json.bare());
  }

  @Test
  void aParentWithoutAccessionGetsOneAndThatIsTold() {
    PageTab read =
        Texts.read(
            Texts.json(
                "s.json",
                "{'section':{'type':'S','subsections':[{'type':'A','subsections':[{'type':'B'}]}]}}"));
    PageTabTsvWriter.Written written = PageTabTsvWriter.tsv(read);
    assertEquals(1, written.losses().size());
    PageTab again = Texts.read(Texts.lines("s.tsv", written.text()));
    assertEquals("B", again.section().children().get(0).children().get(0).type());
  }

  @Test
  void whatTsvCannotSayIsTold() {
    PageTab read =
        Texts.read(
            Texts.json(
                "s.json", "{'section':{'type':'S','attributes':[{'name':'a','value':''}]}}"));
    assertTrue(!PageTabTsvWriter.tsv(read).losses().isEmpty());
  }
}
