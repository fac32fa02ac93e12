package org.fovea.ingest.form.idr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.ingest.form.FormReading;

/** Whatever is sent, the form is read to an end and says what is wrong. */
class FuzzTest {

  private static final String[] STUDY = {
    "Processed Data File Name|processed.txt",
    "Processed Data Column Name|Plate|Well|Score",
    "Processed Data Column Type|location|location|data",
    "Processed Data Column Link To Library File|Plate|Well"
  };

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "",
            "P1",
            "A1",
            "b07",
            "?",
            "1,5",
            "NA",
            "x\u0000",
            "\"",
            "\"q\"",
            "é",
            "#",
            "2/4",
            "DAPI",
            "-",
            "Phenotype 1");
    Arbitrary<String> header =
        Arbitraries.of(
            "Plate",
            "Well",
            "Score",
            "Channels",
            "Gene Symbol",
            "Phenotype 1",
            "Phenotype Annotation Level",
            "",
            "Term Source 1 REF");
    Arbitrary<String> head =
        header.list().ofMinSize(1).ofMaxSize(6).map(cells -> String.join("\t", cells));
    Arbitrary<String> row = cell.list().ofMaxSize(8).map(cells -> String.join("\t", cells));
    Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\r");
    return head.flatMap(
        h -> end.flatMap(e -> row.list().ofMaxSize(6).map(rows -> h + e + String.join(e, rows))));
  }

  @Property(tries = 300)
  void anyTablesAreReadToAnEnd(
      @ForAll("tables") String library,
      @ForAll("tables") String processed,
      @ForAll("tables") String annotation) {
    FormReading reading =
        Submission.screen(STUDY)
            .document("screenA/library.txt", library)
            .document("screenA/processed.txt", processed)
            .document("screenA/x-annotation.csv", annotation)
            .document("images.tsv", processed)
            .read();
    assertEquals("idr", reading.form());
    assertNotNull(reading.report());
  }

  @Property(tries = 300)
  void anyBytesAreReadToAnEnd(@ForAll byte[] study, @ForAll byte[] yaml) {
    FormReading reading =
        new Submission()
            .document("idr9999-study.txt", study)
            .document("screenA/x-bulkmap-config.yml", yaml)
            .read();
    assertNotNull(reading.report());
  }

  @Property(tries = 200)
  void anyLinesOfAStudyFileAreReadToAnEnd(@ForAll("lines") List<String> lines) {
    FormReading reading =
        new Submission()
            .document("idr9999-study.txt", String.join("\n", lines).getBytes(UTF_8))
            .document("screenA/library.txt", "Plate\tWell\nP1\tA1\n")
            .document("screenA/bulk.yml", "include: \"../\\0x\"\n")
            .read();
    assertNotNull(reading.report());
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> key =
        Arbitraries.of(
            "Study Title",
            "Study DOI",
            "Screen Number",
            "Experiment Number",
            "Comment[IDR Screen Name]",
            "Library File Name",
            "Phenotype Name",
            "Phenotype Term Name",
            "Processed Data File Name",
            "Processed Data Column Name",
            "Processed Data Column Type",
            "Processed Data Column Annotation Level",
            "Processed Data Column Link To Library File",
            "Term Source Name",
            "Protocol Name");
    Arbitrary<String> value =
        Arbitraries.of(
            "", "1", "x/screenA", "library.txt", "../../..", "data", "well", "Plate_Well", "/");
    return key.flatMap(
            k -> value.list().ofMaxSize(4).map(values -> k + "\t" + String.join("\t", values)))
        .list()
        .ofMaxSize(15);
  }
}
