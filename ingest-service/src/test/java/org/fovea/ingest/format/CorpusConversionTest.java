package org.fovea.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.form.fovea.FoveaForm;
import org.fovea.ingest.form.idr.IdrForm;
import org.fovea.ingest.testing.Corpora;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real submissions as native documents, and back. */
class CorpusConversionTest {

  private Path corpora;

  @BeforeEach
  void findCorpora() {
    corpora = Corpora.neededBy("a test of CorpusConversionTest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S-BIAD1492.json",
        "S-BIADTEST.json",
        "S-BSSTTEST_files_direct.json",
        "S-BIAD1752_original.json",
        "S-BIAD628_original.json"
      })
  void aSubmissionComesBackAsItWas(String name) throws IOException {
    comesBack(KnownForm.BIA, find("bioimage-archive/pagetab", name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"working_example.1.6b30.json", "empiar_deposition.2018-legacy.json"})
  void aDepositionComesBackAsItWas(String name) throws IOException {
    comesBack(KnownForm.EMPIAR, find("empiar/deposition", name));
  }

  private Path find(String folder, String name) throws IOException {
    try (Stream<Path> paths = Files.walk(corpora.resolve(folder))) {
      return paths.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private static void comesBack(KnownForm form, Path document) throws IOException {
    List<SourceDocument> sent = List.of(document(document.getFileName().toString(), document));

    Converted there = new Converter(form, KnownForm.FOVEA).convert(sent);
    Converted back = new Converter(KnownForm.FOVEA, form).convert(sources(there));

    assertEquals(List.of(), there.losses().told());
    assertEquals(List.of(), back.losses().told());
    assertEquals(
        new ObjectMapper().readTree(Files.readString(document)),
        new ObjectMapper().readTree(back.documents().get(0).text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"idr0020", "idr0030"})
  void aScreenIsTheSameStudyInTheNativeForm(String study) throws IOException {
    List<SourceDocument> sent = folder(study);
    FormReading before = new IdrForm().read(new FormInput("s", null, sent, List.of(), List.of()));

    Converted converted = new Converter(KnownForm.IDR, KnownForm.FOVEA).convert(sent);

    FormReading after =
        new FoveaForm().read(new FormInput("s", null, sources(converted), List.of(), List.of()));
    assertEquals(
        List.of(), after.report().findings().stream().limit(3).map(Finding::toString).toList());
    assertEquals(
        Set.of("/uod/idr"),
        converted.losses().told().stream()
            .map(loss -> loss.value().substring(0, 8))
            .collect(Collectors.toSet()));
    assertTrue(after.wells().size() > 1000);
    assertEquals(before.wells(), after.wells());
    assertEquals(before.plates(), after.plates());
    assertEquals(before.rows().size(), after.rows().size());
    assertEquals(before.tables(), after.tables());
    assertEquals(before.study().title(), after.study().title());
  }

  private List<SourceDocument> folder(String study) throws IOException {
    Path root;
    try (Stream<Path> folders = Files.walk(corpora.resolve("idr"), 2)) {
      root =
          folders
              .filter(Files::isDirectory)
              .filter(path -> path.getFileName().toString().startsWith(study))
              .findFirst()
              .orElseThrow();
    }
    List<SourceDocument> documents = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        documents.add(document(root.relativize(path).toString(), path));
      }
    }
    return documents;
  }

  private static List<SourceDocument> sources(Converted converted) {
    return converted.documents().stream().map(WrittenDocument::source).toList();
  }

  private static SourceDocument document(String path, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return SourceDocument.held(path, "text/plain", bytes);
  }
}
