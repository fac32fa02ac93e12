package org.fovea.cli.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.fovea.cli.connect.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private static final String PAGETAB =
      """
      {"accno": "S-1", "section": {"type": "Study", "subsections": [
        {"type": "Study Component", "attributes": [{"name": "File List", "value": "a/list.json"}],
         "subsections": [[{"attributes": [{"value": "masks.tsv", "name": "file list "}], "type": "Annotations"}]]}]}}
      """;
  private static final String DEPOSITION = "{\"title\": \"t\", \"imagesets\": []}";

  @TempDir private Path folder;

  @Test
  void aStudyFileStartsAnIdrFormHoweverDeep() throws IOException {
    write("deep/idr0001-study.txt", "Study Title\tx");
    write("deep/notes.csv", "a,b");
    write("deep/plate.zarr/table.csv", "a,b");

    Form form = Forms.recognise(folder);

    assertEquals("idr", form.name());
    assertTrue(form.isDocument("deep/notes.csv"));
    assertFalse(form.isDocument("deep/plate.zarr/table.csv"));
  }

  @Test
  void theFileListsOfAPageTabAreDocumentsAndAllElseIsData() throws IOException {
    write("study.json", PAGETAB);
    write("a/list.tsv.gz", "packed");
    write("masks.json", "[]");
    write("a/results.tsv", "x\ty");
    write("images.tsv", "image\tpath");

    Form form = Forms.recognise(folder);

    assertEquals(new BiaForm("study.json", Set.of("a/list.tsv.gz", "masks.json")), form);
    assertTrue(form.isDocument("images.tsv"));
    assertFalse(form.isDocument("a/results.tsv"));
  }

  @Test
  void aPageTabTableIsToldByItsFirstCell() throws IOException {
    write(
        "study.tsv",
        "\ufeff# made by hand\n\n"
            + "Submission\tS-1\n"
            + "Title\tx\n\n"
            + "Study Component\tc1\n"
            + "File List\tone.tsv\n\n"
            + "Study Component[]\tName\tFile List\n"
            + "c2\tn\ttwo.tsv\n"
            + "c3\tn\n");
    write("one.tsv", "Files\na.tif\n");
    write("two.tsv", "Files\nb.tif\n");

    assertEquals(new BiaForm("study.tsv", Set.of("one.tsv", "two.tsv")), Forms.recognise(folder));
  }

  @Test
  void aDepositionStartsAnEmpiarForm() throws IOException {
    write("deposition.json", DEPOSITION);
    write("data/movies/a.mdoc", "T = 1");
    write("data/movies/a-study.txt", "not a form");

    Form form = Forms.recognise(folder);

    assertEquals(new EmpiarForm("deposition.json"), form);
    assertFalse(form.isDocument("data/movies/a.mdoc"));
  }

  @Test
  void theCompanionsOfANativeDocumentAreDocumentsAndAllElseIsData() throws IOException {
    write(
        "any-name.json",
        """
        {"study": {"title": "t"}, "format": "fovea/1",
         "files": [{"path": "a.tif"}], "parts": [{"holds": "wells", "path": "w/wells.ndjson"}]}
        """);
    write("w/wells.ndjson.gz", "packed");
    write("a.tif", "data");

    Form form = Forms.recognise(folder);

    assertEquals(new FoveaForm("any-name.json", Set.of("w/wells.ndjson")), form);
    assertTrue(form.isDocument("any-name.json"));
    assertTrue(form.isDocument("w/wells.ndjson.gz"));
    assertFalse(form.isDocument("a.tif"));
  }

  @Test
  void aNativeDocumentThatBreaksOffIsReadUpToThere() throws IOException {
    write("study.json", "{\"format\": \"fovea/1\", \"parts\": [{\"path\": \"w.ndjson\"}, {");

    assertEquals(new FoveaForm("study.json", Set.of("w.ndjson")), Forms.recognise(folder));
  }

  @Test
  void twoFormsAreToldInOneSentence() throws IOException {
    write("deposition.json", DEPOSITION);
    write("study.json", PAGETAB);

    Failure failure = assertThrows(Failure.class, () -> Forms.recognise(folder));

    assertEquals(
        folder
            + " holds more than one submission form: a BioImage Archive form (study.json) and an"
            + " EMPIAR form (deposition.json). Keep one.",
        failure.getMessage());
  }

  @Test
  void aFolderWithoutAFormIsToldWhatFormsStartWith() throws IOException {
    write("readme.json", "{\"section\": 3}");

    Failure failure = assertThrows(Failure.class, () -> Forms.recognise(folder));

    assertTrue(failure.getMessage().contains("holds no submission form"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{",
        "{\"a\":",
        "\u0000\u0000\u0000x",
        "[{\"section\": {}}]",
        "{\"b\": {\"section\": {}}}"
      })
  void brokenOrForeignJsonIsNoForm(String text) throws IOException {
    write("a.json", text);
    write("b.tsv", text);

    assertThrows(Failure.class, () -> Forms.recognise(folder));
  }

  @Test
  void aPageTabThatBreaksOffIsReadUpToThere() throws IOException {
    write("study.json", PAGETAB.substring(0, PAGETAB.length() - 6));
    write("masks.tsv", "Files\n");

    assertEquals(new BiaForm("study.json", Set.of("masks.tsv")), Forms.recognise(folder));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
