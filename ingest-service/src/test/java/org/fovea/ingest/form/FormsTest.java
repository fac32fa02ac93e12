package org.fovea.ingest.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fovea.ingest.form.bia.BiaForm;
import org.fovea.ingest.form.empiar.EmpiarForm;
import org.fovea.ingest.form.fovea.FoveaForm;
import org.fovea.ingest.testing.SentDocument;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;

class FormsTest {

  @Test
  void aDamagedGzipIsToldBesideTheUnknownForm() throws IOException {
    // given
    byte[] packed = gzip("Study Title\tA screen\n".repeat(100));

    // when
    FormReading reading = read(Arrays.copyOf(packed, packed.length - 12));

    // then
    assertEquals(
        List.of("document-unreadable", "form-unknown"),
        reading.report().findings().stream().map(Finding::code).toList());
    assertEquals("idr9999-study.txt.gz", reading.report().findings().get(0).file());
  }

  @Test
  void aWholeGzipOfSomethingElseIsOnlyUnknown() throws IOException {
    // when
    FormReading reading = read(gzip("nothing of ours"));

    // then
    assertEquals(
        List.of("form-unknown"), reading.report().findings().stream().map(Finding::code).toList());
  }

  @Test
  void jsonThatBreaksOffBeforeItSaysItsFormIsToldWhereItDoes() {
    // given
    byte[] study = "{\"title\": \"Pili\",\n \"a\\ud800\": 1,\n \"imagesets\": []}".getBytes(UTF_8);
    FormInput input =
        new FormInput(
            "s",
            null,
            List.of(SentDocument.of("deposition.json", "application/json", study)),
            List.of(),
            List.of());

    // when
    FormReading reading = new Forms(List.of(new EmpiarForm(), new BiaForm())).read(input);

    // then
    assertEquals(
        List.of("form-unknown null null", "json-malformed deposition.json 2"),
        reading.report().findings().stream()
            .map(found -> found.code() + " " + found.file() + " " + found.row())
            .toList());
  }

  @Test
  void aDamagedGzipThatTheFormDoesNotReadIsToldToo() throws IOException {
    // given
    String study = "{\"format\": \"fovea/1\", \"study\": {\"title\": \"Cells that branch\"}}";
    byte[] packed = gzip("protocol".repeat(100));
    List<SourceDocument> sent =
        List.of(
            SentDocument.of("study.json", "application/json", study.getBytes(UTF_8)),
            SentDocument.of("protocol.txt.gz", "application/gzip", packed),
            SentDocument.of(
                "notes.txt.gz", "application/gzip", Arrays.copyOf(packed, packed.length - 9)));

    // when
    FormReading reading =
        new Forms(List.of(new FoveaForm()))
            .read(
                new FormInput(
                    "0f0e0d0c-0b0a-0908-0706-050403020100", null, sent, List.of(), List.of()));

    // then
    assertEquals(
        List.of("document-unreadable notes.txt.gz"),
        reading.report().findings().stream().map(f -> f.code() + " " + f.file()).toList());
  }

  private static FormReading read(byte[] bytes) {
    SourceDocument document = SentDocument.of("idr9999-study.txt.gz", "application/gzip", bytes);
    FormInput input =
        new FormInput(
            "0f0e0d0c-0b0a-0908-0706-050403020100", null, List.of(document), List.of(), List.of());
    return new Forms(List.of()).read(input);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
