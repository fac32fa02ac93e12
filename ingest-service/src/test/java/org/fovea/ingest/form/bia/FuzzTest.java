package org.fovea.ingest.form.bia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.bia.pagetab.PageTab;
import org.fovea.ingest.form.bia.pagetab.PageTabReader;
import org.fovea.ingest.form.bia.pagetab.PageTabTsvWriter;
import org.fovea.ingest.form.bia.pagetab.PageTabWriter;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/** Whatever is sent, the form is read to an end and says what is wrong. */
class FuzzTest {

  private static final String[] CELLS = {
    "Submission",
    "Study",
    "Study Component",
    "Associations",
    "Author",
    "Files",
    "File",
    "Links",
    "Link",
    "T[a]",
    "Name",
    "Title",
    "File List",
    "<affiliation>",
    "(q)",
    "[q]",
    "a",
    "b",
    "l.tsv",
    "",
    "",
    " ",
    "\"",
    "x@y",
    "10.1/x",
    "d/",
    "/"
  };

  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"section\"",
    "\"attributes\"",
    "\"subsections\"",
    "\"type\"",
    "\"accno\"",
    "\"name\"",
    "\"value\"",
    "\"files\"",
    "\"links\"",
    "\"path\"",
    "\"Study Component\"",
    "\"Author\"",
    "\"File List\"",
    "\"l.tsv\"",
    "null",
    "true",
    "1.50",
    "\"\\u0000\""
  };

  private static TextSource source(String path, String text) {
    return new TextSource(path, () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Provide
  Arbitrary<String> tsv() {
    return Arbitraries.of(CELLS)
        .list()
        .ofMaxSize(4)
        .map(cells -> String.join("\t", cells))
        .list()
        .ofMaxSize(30)
        .map(rows -> "Submission\n\nStudy\n" + String.join("\n", rows));
  }

  @Provide
  Arbitrary<String> json() {
    return Arbitraries.of(TOKENS)
        .list()
        .ofMaxSize(60)
        .map(tokens -> "{\"section\":{" + String.join("", tokens));
  }

  @Provide
  Arbitrary<String> tree() {
    Arbitrary<String> attribute =
        Arbitraries.of(CELLS)
            .map(cell -> cell.replace("\"", "'"))
            .map(cell -> "{\"name\":\"" + cell + "\",\"value\":\"" + cell + "\"}");
    Arbitrary<String> attributes =
        attribute
            .list()
            .ofMaxSize(4)
            .map(list -> "\"attributes\":[" + String.join(",", list) + "]");
    return Arbitraries.recursive(
            () -> attributes.map(list -> "{\"type\":\"Study Component\"," + list + "}"),
            section ->
                section
                    .list()
                    .ofMaxSize(2)
                    .map(
                        list ->
                            "{\"type\":\"A\",\"accno\":\"a\",\"x\":1,\"subsections\":["
                                + String.join(",", list)
                                + "]}"),
            3)
        .map(section -> "{\"accno\":\"S-1\",\"section\":" + section + "}");
  }

  private static void readToTheEnd(String path, String text) {
    FormReading reading =
        new Submission()
            .document(path, text.getBytes(UTF_8))
            .document("l.tsv", text.getBytes(UTF_8))
            .file("a")
            .file("d/b")
            .read();
    assertNotNull(reading.report());
    assertTrue(reading.report().findings().size() < 1_000);
  }

  @Property(tries = 500)
  void anyTsvIsReadToTheEnd(@ForAll("tsv") String text) {
    readToTheEnd("study.tsv", text);
  }

  @Property(tries = 500)
  void anyJsonIsReadToTheEnd(@ForAll("json") String text) {
    readToTheEnd("study.json", text);
  }

  @Property(tries = 300)
  void anyTextIsReadToTheEnd(@ForAll String text) {
    readToTheEnd("study.json", "{" + text);
    readToTheEnd("study.tsv", "Submission\n" + text);
  }

  @Property(tries = 300, maxDiscardRatio = 50)
  void jsonReadWithoutFaultIsWrittenAsTheSame(@ForAll("tree") String text) {
    PageTab read = faultless(source("s.json", text));
    assertEquals(read, faultless(source("s.json", PageTabWriter.json(read))));
  }

  @Property(tries = 300, maxDiscardRatio = 50)
  void tsvWrittenWithoutLossIsReadAsTheSame(@ForAll("tsv") String text) {
    PageTab read = faultless(source("s.tsv", text));
    PageTabTsvWriter.Written written = PageTabTsvWriter.tsv(read);
    Assume.that(written.losses().isEmpty());
    assertEquals(read.bare(), faultless(source("s.tsv", written.text())).bare());
    assertEquals(read.bare(), faultless(source("s.json", PageTabWriter.json(read))).bare());
  }

  private static PageTab faultless(TextSource source) {
    Findings findings = new Findings();
    var read = PageTabReader.read(source, findings);
    Assume.that(read.isPresent() && findings.report().findings().equals(List.of()));
    return read.get();
  }
}
