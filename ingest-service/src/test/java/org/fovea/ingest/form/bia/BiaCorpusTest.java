package org.fovea.ingest.form.bia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.form.FormReading;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiaCorpusTest {
  private Path corpora;

  @BeforeEach
  void findCorpora() {
    corpora = Path.of(System.getProperty("fovea.corpora")).resolve("bioimage-archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {
        "S-BIAD1136_original.json",
        "S-BIAD1136_override.json",
        "S-BIAD1492.json",
        "S-BIAD1752_original.json",
        "S-BIAD1752_override.json",
        "S-BIAD628_original.json",
        "S-BIAD628_override.json",
        "S-BIADTEST.json",
        "S-BSSTTEST_files_direct.json",
        "rembi-metadata-with-mifa.pagetab.json", "rembi-metadata-with-mifa.pagetab.tsv","rembi-metadata_rembi-to-pagetab.tsv"
      })
  void dump(String name) throws IOException {
    FormReading reading = new Submission().document(name, Files.readAllBytes(corpora.resolve("pagetab/" + name))).read();
    System.out.println("=== " + name + " " + reading.form());
    reading.report().findings().forEach(f -> System.out.println("DUMP  " + f));
    System.out.println("DUMP study " + reading.study().title() + " " + reading.study().keywords() + reading.study().organisms() + reading.study().license() + " " + reading.study().licenseUrl() + reading.study().releaseDate() + reading.study().publications() + reading.study().people() + reading.study().identifiers());
    System.out.println("DUMP sections " + reading.study().sections().stream().map(s -> s.type() + ":" + s.title()).toList());
    reading.datasets().forEach(d -> System.out.println("DUMP ds " + d.path() + " | " + d.name() + " | " + d.associations() + d.sections().stream().map(s -> s.type()).toList()));
  }
}
