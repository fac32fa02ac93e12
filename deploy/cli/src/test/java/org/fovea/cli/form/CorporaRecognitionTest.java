package org.fovea.cli.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.cli.images.TestFolders;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published forms, where the corpora are at hand. */
class CorporaRecognitionTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "idr0002-heriche-condensation",
        "idr0013-neumann-mitocheck",
        "idr0020-barr-chtog",
        "idr0023-szymborska-nuclearpore",
        "idr0030-sero-yap",
        "idr0035-caie-drugresponse",
        "idr0094-ellinger-sarscov2"
      })
  void aScreensFolderIsAnIdrForm(String name) {
    assertEquals("idr", Forms.recognise(TestFolders.corpus("idr/" + name)).name());
  }

  @ParameterizedTest
  @CsvSource({
    "bioimage-archive/pagetab/S-BIAD628_original.json, bia, 3",
    "bioimage-archive/pagetab/S-BIAD1136_original.json, bia, 1",
    "bioimage-archive/pagetab/S-BIAD1492.json, bia, 2",
    "bioimage-archive/pagetab/S-BIAD1752_original.json, bia, 8",
    "bioimage-archive/pagetab/S-BIADTEST.json, bia, 3",
    "bioimage-archive/pagetab/S-BSSTTEST_files_direct.json, bia, 0",
    "bioimage-archive/pagetab/rembi-metadata-with-mifa.pagetab.json, bia, 0",
    "bioimage-archive/pagetab/rembi-metadata-with-mifa.pagetab.tsv, bia, 0",
    "bioimage-archive/pagetab/rembi-metadata_rembi-to-pagetab.tsv, bia, 0",
    "empiar/deposition/working_example.1.6b30.json, empiar, 0",
    "empiar/deposition/empiar_deposition.2018-legacy.json, empiar, 0"
  })
  void aDocumentIsRecognisedWithTheListsItNames(String path, String form, int lists)
      throws IOException {
    Path document = TestFolders.corpus(path);
    Path copy = folder.resolve(document.getFileName());
    Files.copy(document, copy);

    Form recognised = Forms.recognise(folder);

    assertEquals(form, recognised.name());
    assertEquals(lists, form.equals("bia") ? lists(copy).size() : 0);
  }

  private static List<FileListName> lists(Path pageTab) {
    List<FileListName> lists = new ArrayList<>();
    PageTab.read(pageTab, lists::add);
    return lists;
  }
}
