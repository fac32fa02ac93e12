package org.fovea.ingest.table;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Findings;
import org.junit.jupiter.api.Test;

class TableReaderTest {

  private final Findings findings = new Findings();

  private Optional<Table> read(String path, byte[] bytes) {
    return new TableReader(findings)
        .table(new TextSource(path, () -> new ByteArrayInputStream(bytes)));
  }

  private Table read(String text) {
    return read("t.txt", text.getBytes(UTF_8)).orElseThrow();
  }

  private List<String> codes() {
    return findings.report().findings().stream().map(Finding::code).toList();
  }

  private static List<List<String>> cells(Table table) {
    return table.rows().stream().map(Row::cells).toList();
  }

  @Test
  void aSmallFileThatUnpacksToMoreThanMayBeHeldIsRefused() throws IOException {
    byte[] bomb = gzipped("Plate\tWell\n" + "P1\tA1\n".repeat(1_000_000));

    Optional<Table> table =
        new TableReader(findings)
            .table(new TextSource("t.txt.gz", () -> new ByteArrayInputStream(bomb), 1 << 20));

    assertTrue(table.isEmpty());
    assertEquals(List.of("document-too-long"), codes());
    assertTrue(bomb.length < 1 << 20, "packed it is small");
  }

  @Test
  void tabsSeparateCellsAndQuotesMayHoldThem() {
    Table table = read("Plate\tBuild\nP1\t\"GRCh37, release \"\"61\"\"\"\n");
    assertEquals(List.of("Plate", "Build"), table.headers());
    assertEquals(List.of(List.of("P1", "GRCh37, release \"61\"")), cells(table));
    assertEquals(List.of(), codes());
  }

  @Test
  void commasSeparateCellsOfACsvFile() {
    Table table = read("a.csv", "Plate,Well\nP1,\"a,b\"\n".getBytes(UTF_8)).orElseThrow();
    assertEquals(List.of(List.of("P1", "a,b")), cells(table));
  }

  @Test
  void semicolonsSeparateCellsWhereTheyAreMoreFrequent() {
    assertEquals(
        List.of("Plate", "Well"),
        read("a.csv", "Plate;Well\nP1;A1\n".getBytes(UTF_8)).orElseThrow().headers());
  }

  @Test
  void aGzippedTableIsUnpackedWhateverItsName() throws IOException {
    assertEquals(1, read("t.txt", gzipped("Plate\tWell\nP1\tA1\n")).orElseThrow().rows().size());
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void aTruncatedGzipFileIsAnError() {
    byte[] broken = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2};
    assertTrue(read("t.txt.gz", broken).isEmpty());
    assertEquals(List.of("document-unreadable"), codes());
    assertTrue(findings.report().hasErrors());
  }

  @Test
  void aByteOrderMarkIsSkippedWithAWarning() {
    assertEquals(List.of("Plate"), read("\ufeffPlate\nP1\n").headers());
    assertEquals(List.of("byte-order-mark"), codes());
  }

  @Test
  void carriageReturnsEndLinesWithAWarning() {
    assertEquals(2, read("Plate\tWell\rP1\tA1\rP1\tA2\r").rows().size());
    assertEquals("CR", findings.report().findings().get(0).value());
  }

  @Test
  void windowsLineEndsAreAWarning() {
    assertEquals(List.of(List.of("P1", "A1")), cells(read("Plate\tWell\r\nP1\tA1\r\n")));
    assertEquals("CRLF", findings.report().findings().get(0).value());
  }

  @Test
  void textThatIsNotUtf8IsDecodedAndTheDecodingNamed() {
    Table table =
        read("t.txt", "Dose\n5 µM\n".getBytes(Charset.forName("windows-1252"))).orElseThrow();
    assertEquals("5 µM", table.rows().get(0).cell(0));
    Finding finding = findings.report().findings().get(0);
    assertEquals("not-utf8", finding.code());
    assertEquals("windows-1252", finding.value());
    assertEquals(2L, finding.row());
  }

  @Test
  void utf16IsDecoded() {
    assertEquals(
        List.of("Plate", "Well"),
        read("t.txt", "Plate\tWell\nP1\tA1\n".getBytes(UTF_16)).orElseThrow().headers());
    assertEquals(List.of("not-utf8"), codes());
  }

  @Test
  void halfAPairInUtf16IsToldInItsCell() {
    byte[] text = "Plate\tWell\nP1\tA?1\n".getBytes(UTF_16);
    text[2 * (1 + "Plate\tWell\nP1\tA".length())] = (byte) 0xD8;

    Table table = read("t.txt", text).orElseThrow();

    assertEquals(List.of("P1", "A\uFFFD"), table.rows().get(0).cells());
    Finding found = findings.report().findings().get(0);
    assertEquals(
        "text-not-storable 2 Well A\\ud800",
        found.code() + " " + found.row() + " " + found.column() + " " + found.value());
  }

  @Test
  void columnsOfTheSameNameAreToldByPosition() {
    Table table = read("Protocol REF\tProtocol REF\ngrowth\timaging\n");
    assertEquals(List.of("growth", "imaging"), table.rows().get(0).cells());
    assertEquals(OptionalInt.of(0), table.column("protocol ref"));
    assertEquals(List.of("header-repeated"), codes());
  }

  @Test
  void namesOfColumnsCompareWithoutCaseAndBlanks() {
    assertEquals(
        OptionalInt.of(0), read("Comment [Gene Symbol]\nx\n").column("Comment[gene  symbol]"));
  }

  @Test
  void rowsAreNumberedAsASpreadsheetCounts() {
    Table table = read("# a comment\nPlate\tNote\n\nP1\t\"two\nlines\"\nP2\tx\n");
    assertEquals(List.of(4, 5), table.rows().stream().map(Row::number).toList());
    assertEquals(2, table.headerRow());
  }

  @Test
  void cellsBeyondTheHeaderAreReportedWhereTheyAre() {
    read("Plate\tWell\nP1\tA1\tstray\n");
    Finding finding = findings.report().findings().get(0);
    assertEquals("row-too-long", finding.code());
    assertEquals(2L, finding.row());
    assertEquals("stray", finding.value());
  }

  @Test
  void aQuoteThatIsNotClosedIsMendedInATabDelimitedTable() {
    Table table = read("A\tB\n1\t\"open\n2\tx\n3\ty\n");
    assertEquals(List.of("open", "x", "y"), table.rows().stream().map(row -> row.cell(1)).toList());
    assertEquals(List.of("quote-not-closed"), codes());
  }

  @Test
  void aQuoteThatSwallowsRowsOfACsvFileIsAnError() {
    read("a.csv", "A,B,C\n1,\"open,2\n3,4,5\n6,7,8\n".getBytes(UTF_8));
    assertEquals(List.of("quote-swallows-rows"), codes());
  }

  @Test
  void aTableWithoutHeaderIsAnError() {
    assertTrue(read("t.txt", "\n\n".getBytes(UTF_8)).isEmpty());
    assertEquals(List.of("header-missing"), codes());
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("aB9 ,;\"'é")
            .ofMaxLength(8)
            .map(text -> "c" + text.strip());
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property
  void whatIsQuotedProperlyIsReadBack(@ForAll("tables") List<List<String>> rows) {
    String text =
        "x\ty\tz\n"
            + rows.stream()
                .map(
                    row ->
                        row.stream()
                            .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    assertEquals(rows, cells(read(text)));
  }

  @Property
  void noBytesMakeTheReaderThrow(@ForAll byte[] bytes) {
    read("t.txt", Arrays.copyOf(bytes, bytes.length));
  }
}
