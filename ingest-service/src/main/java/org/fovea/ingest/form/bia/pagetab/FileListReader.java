package org.fovea.ingest.form.bia.pagetab;

import java.util.function.Consumer;
import org.fovea.ingest.table.Headers;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/**
 * Hands over the entries of a file list one at a time, so that a list of millions is never held.
 * JSON is an array of files; TSV has the path in its first column, called {@code Files} or {@code
 * path}, and attributes in the others, of which {@code size} is the size.
 */
public final class FileListReader {

  private static final String SIZE = "size";

  private final TextSource source;
  private final Findings findings;
  private final Consumer<PageFile> sink;
  private long entries;
  private TsvTable table;
  private String column;

  private FileListReader(TextSource source, Findings findings, Consumer<PageFile> sink) {
    this.source = source;
    this.findings = findings;
    this.sink = sink;
  }

  /** Reads to the end, or to what cannot be read (reported). Never throws for what was sent. */
  public static void read(TextSource source, Findings findings, Consumer<PageFile> sink) {
    new FileListReader(source, findings, sink).read();
  }

  private void read() {
    byte[] start = PageTabReader.start(source);
    if (isSpreadsheet(start)) {
      findings
          .of(PageTabRule.LIST_FORMAT)
          .in(source.path())
          .mend(
              "Save its sheet as tab-separated text, send that as "
                  + source.path().replaceFirst("(?i)\\.xlsx?$", "")
                  + ".tsv, and name it so in File List.")
          .say("The file list is a spreadsheet, which is not read: only TSV, CSV and JSON are.");
      return;
    }
    if (PageTabReader.isJson(start)) {
      new PageTabJson(findings).files(source, this::entry);
    } else {
      char delimiter = source.path().matches("(?is).*\\.csv(\\.gz)?") ? ',' : '\t';
      new TableReader(findings).each(source, delimiter, this::row);
    }
    if (entries == 0) {
      findings.of(PageTabRule.LIST_EMPTY).in(source.path()).say("The file list names no file.");
    }
  }

  /** XLSX is a ZIP archive, XLS a compound file. */
  private static boolean isSpreadsheet(byte[] start) {
    return startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xd0, 0xcf, 0x11, 0xe0);
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    for (int n = 0; n < expected.length; n++) {
      if (n >= bytes.length || (bytes[n] & 0xff) != expected[n]) {
        return false;
      }
    }
    return true;
  }

  private void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    if (column == null) {
      header(row);
    } else if (table != null) {
      entry(withSize(PageTabTsv.file(row, column, table)));
    }
  }

  private void header(Row row) {
    column = row.text(0);
    if (Headers.key(column).matches("files?|(file ?)?path|file_path")) {
      table = TsvTable.of(row, source.path(), findings);
    } else {
      entries = 1;
      findings
          .of(PageTabRule.LIST_HEADER)
          .in(source.path())
          .at(row.number())
          .value(column)
          .say("The first column is called “" + column + "”.");
    }
  }

  private static PageFile withSize(PageFile file) {
    return file.attributes().stream()
        .filter(attribute -> attribute.name().equals(SIZE))
        .findFirst()
        .map(
            size ->
                new PageFile(
                    file.path(),
                    size.value(),
                    file.type(),
                    file.attributes().stream().filter(other -> other != size).toList(),
                    file.place(),
                    file.shape()))
        .orElse(file);
  }

  private void entry(PageFile file) {
    entries++;
    if (file.path() == null || file.path().isBlank()) {
      file.place()
          .mark(findings.of(PageTabRule.LIST_PATH_MISSING).in(source.path()))
          .say("The entry has no path.");
    } else {
      sink.accept(file);
    }
  }
}
