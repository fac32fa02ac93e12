package org.fovea.ingest.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.contract.content.Attribute;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.path.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestRowsTest {

  private final List<ManifestLine> lines = new ArrayList<>();
  private final List<ProblemError> findings = new ArrayList<>();

  @Test
  void knownColumnsAreReadAndAllOthersAreAttributes() throws IOException {
    // When
    read(
        "Files\tsize\trole\tdataset\tSNR\nb/1.tif\t12\timage\tscreenA;screenB\tlow\n",
        ManifestFormat.TSV);

    // Then
    ManifestLine line = lines.get(0);
    assertEquals(new FilePath("b/1.tif"), line.path());
    assertEquals(OptionalLong.of(12), line.size());
    assertEquals(List.of("screenA", "screenB"), line.datasets());
    assertEquals(List.of(Attribute.of("SNR", "low")), line.attributes());
  }

  @ParameterizedTest
  @CsvSource({
    "504b030414000600, manifest-spreadsheet",
    "d0cf11e0a1b11ae1, manifest-spreadsheet",
    "1f8b0800, manifest-packed"
  })
  void whatIsNoTextIsNamedAsWhatItIs(String start, String code) throws IOException {
    // When
    for (ManifestFormat format : ManifestFormat.values()) {
      new ManifestRows(row -> lines.add(null), findings::add)
          .read(new ByteArrayInputStream(HexFormat.of().parseHex(start)), format);
    }

    // Then
    assertEquals(List.of(code, code, code), findings.stream().map(ProblemError::code).toList());
    assertEquals(List.of(), lines);
  }

  @Test
  void everyFormatGivesTheSameLines() throws IOException {
    // When
    read("path,size,SNR\n\"a,b.tif\",7,x\n", ManifestFormat.CSV);
    read("path\tsize\tSNR\na,b.tif\t7\tx\n", ManifestFormat.TSV);

    // Then
    assertEquals(lines.get(0), lines.get(1));
    read("{\"path\":\"a,b.tif\",\"size\":7,\"SNR\":\"x\"}\n", ManifestFormat.NDJSON);
    assertEquals(lines.get(0).attributes(), lines.get(2).attributes());
    assertEquals(lines.get(0).path(), lines.get(2).path());
  }

  @Test
  void everyBadLineIsToldWithItsPlace() throws IOException {
    // When
    read(
        "path\tsize\tsha256\trole\n../x\t1\t\t\nok.tif\t-4\tabc\tpicture\n\t3\t\t\n",
        ManifestFormat.TSV);

    // Then
    assertTrue(lines.isEmpty());
    assertEquals(
        List.of(
            "2 invalid-path path",
            "3 invalid-size size",
            "3 invalid-sha256 sha256",
            "3 unknown-role role",
            "4 missing-path null"),
        findings.stream().map(f -> f.row() + " " + f.code() + " " + f.column()).toList());
  }

  @Test
  void whatNobodyCanStoreIsToldInNameAndValue() throws IOException {
    // When
    read(
        """
        {"path": "a", "note": "x\\u0000"}
        {"path": "b", "n\\u0000": "x"}
        {"path": "c\\ud800"}
        {"path": "d", "note": ["x", "\\udc00"]}
        """,
        ManifestFormat.NDJSON);

    // Then
    assertTrue(lines.isEmpty());
    assertEquals(
        List.of("1 note x\\u0000", "2 n\\u0000 x", "3 path c\\ud800", "4 note \\udc00"),
        findings.stream().map(f -> f.row() + " " + f.column() + " " + f.value()).toList());
  }

  @Test
  void tableWithoutAPathColumnIsRefused() throws IOException {
    read("name\tsize\na\t1\n", ManifestFormat.TSV);
    assertEquals(List.of("missing-column"), findings.stream().map(ProblemError::code).toList());
  }

  @Test
  void byteOrderMarkAndBlankLinesAreNoLines() throws IOException {
    read("\uFEFFpath\r\n\r\na.tif\r\n", ManifestFormat.TSV);
    assertEquals(List.of(3L), lines.stream().map(ManifestLine::row).toList());
  }

  @Test
  void endlessLineIsRefusedBeforeItFillsTheMemory() {
    String endless = "{\"path\":\"" + "a".repeat(2 << 20);
    assertThrows(ProblemException.class, () -> read(endless, ManifestFormat.NDJSON));
    assertThrows(ProblemException.class, () -> read("path\n\"" + endless, ManifestFormat.TSV));
  }

  private void read(String text, ManifestFormat format) throws IOException {
    new ManifestRows(this::row, findings::add)
        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format);
  }

  private void row(ManifestRow row) {
    LineReading reading = LineRules.read(row);
    reading.line().ifPresent(lines::add);
    findings.addAll(reading.findings());
  }
}
