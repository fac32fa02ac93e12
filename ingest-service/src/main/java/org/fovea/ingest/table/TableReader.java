package org.fovea.ingest.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fovea.conventions.stream.BoundedInput.TooLongException;
import org.fovea.ingest.validation.Findings;

/** Reads delimited text. Never throws for what a depositor sent. */
public final class TableReader {

  private static final int SNIFFED = 1 << 16;
  private static final int LONGEST_CELL = 1 << 24;
  private static final int POOL_BITS = 14;
  private static final int SPREAD = 0x9E3779B9;
  // No character: Unicode will never assign it.
  private static final char NO_QUOTE = '\uFFFF';

  private final Findings findings;
  private final String[] pool = new String[1 << POOL_BITS];

  public TableReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * The table under the first row that is neither blank nor a comment; empty when there is none
   * (reported).
   */
  public Optional<Table> table(TextSource source) {
    TableBuilder builder = new TableBuilder(source.path(), findings);
    return sent(source)
        .flatMap(
            rows -> {
              List<String> names = TableBuilder.header(rows).map(Row::cells).orElse(List.of());
              return builder.build(storable(source, names, rows));
            });
  }

  /**
   * All rows as they stand, blank ones included; empty when the document cannot be read (reported).
   */
  public Optional<List<Row>> rows(TextSource source) {
    return sent(source).map(rows -> storable(source, List.of(), rows));
  }

  private List<Row> storable(TextSource source, List<String> names, List<Row> rows) {
    rows.replaceAll(new CellTexts(source.path(), names, findings)::clean);
    return rows;
  }

  private Optional<List<Row>> sent(TextSource source) {
    try {
      TextProbe.Decoding decoding = TextProbe.probe(source, findings);
      char delimiter = Delimiter.of(source.path(), start(source, decoding));
      List<Row> rows = read(source, decoding, delimiter, '"');
      return Optional.of(withoutSwallowedRows(source, decoding, delimiter, rows));
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      reportUnreadable(source, e);
      return Optional.empty();
    }
  }

  /**
   * Hands over all rows as they stand, one at a time and holding none. A quotation mark that is
   * never closed, or a document that cannot be read, is reported where it shows.
   */
  public void each(TextSource source, char delimiter, Consumer<Row> sink) {
    try {
      TextProbe.Decoding decoding = TextProbe.probe(source, findings);
      AtomicBoolean told = new AtomicBoolean();
      List<String> names = new ArrayList<>();
      CellTexts texts = new CellTexts(source.path(), names, findings);
      forEach(
          source,
          decoding,
          csv(delimiter, '"'),
          row -> {
            if (swallows(row, delimiter, row.cells().size()) && told.compareAndSet(false, true)) {
              reportQuote(TextRule.QUOTE_NOT_CLOSED, source, row);
            }
            if (names.isEmpty() && !row.isBlank()) {
              names.addAll(row.cells());
            }
            sink.accept(texts.clean(row));
          });
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      reportUnreadable(source, e);
    }
  }

  private void forEach(
      TextSource source,
      TextProbe.Decoding decoding,
      CsvReader.CsvReaderBuilder notation,
      Consumer<Row> sink)
      throws IOException {
    int number = 0;
    try (CsvReader<CsvRecord> reader = notation.ofCsvRecord(open(source, decoding))) {
      for (CsvRecord line : reader) {
        number++;
        sink.accept(new Row(number, line.getFields().stream().map(this::pooled).toList()));
      }
    }
  }

  private void reportUnreadable(TextSource source, Exception e) {
    boolean tooLong = e instanceof TooLongException || e.getCause() instanceof TooLongException;
    findings
        .of(tooLong ? TextRule.DOCUMENT_TOO_LONG : TextRule.DOCUMENT_UNREADABLE)
        .in(source.path())
        .say("The document cannot be read: " + (tooLong ? tooLong(source) : e.getMessage()));
  }

  private static String tooLong(TextSource source) {
    long mebibytes = source.limit() >> 20;
    return "It is longer than " + mebibytes + " MiB of text, which is all that is held at once.";
  }

  private static String start(TextSource source, TextProbe.Decoding decoding) throws IOException {
    char[] buffer = new char[SNIFFED];
    try (Reader reader = open(source, decoding)) {
      int length = 0;
      for (int read = 0;
          read >= 0 && length < SNIFFED;
          read = reader.read(buffer, length, SNIFFED - length)) {
        length += read;
      }
      return new String(buffer, 0, length);
    }
  }

  private static Reader open(TextSource source, TextProbe.Decoding decoding) throws IOException {
    var bytes = source.bytes();
    bytes.skipNBytes(decoding.markLength());
    return new InputStreamReader(bytes, decoding.decoder());
  }

  private List<Row> read(TextSource source, TextProbe.Decoding decoding, char delimiter, char quote)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    forEach(source, decoding, csv(delimiter, quote), rows::add);
    return rows;
  }

  private static CsvReader.CsvReaderBuilder csv(char delimiter, char quote) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .quoteCharacter(quote)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(LONGEST_CELL);
  }

  // Cells repeat down a column; one copy of each keeps a million rows small. A place holds the text
  // met last, so that keys, which never repeat, cannot fill the pool.
  private String pooled(String cell) {
    int place = (cell.hashCode() * SPREAD) >>> (Integer.SIZE - POOL_BITS);
    if (!cell.equals(pool[place])) {
      pool[place] = cell;
    }
    return pool[place];
  }

  // A quotation mark that is never closed makes one cell of all that follows, line ends and
  // delimiters included.
  private List<Row> withoutSwallowedRows(
      TextSource source, TextProbe.Decoding decoding, char delimiter, List<Row> rows)
      throws IOException {
    Optional<Row> swallower =
        rows.stream()
            .filter(row -> swallows(row, delimiter, rows.get(0).cells().size()))
            .findFirst();
    if (swallower.isEmpty()) {
      return rows;
    }
    TextRule rule = delimiter == '\t' ? TextRule.QUOTE_MENDED : TextRule.QUOTE_NOT_CLOSED;
    reportQuote(rule, source, swallower.get());
    return delimiter == '\t' ? unquoted(read(source, decoding, delimiter, NO_QUOTE)) : rows;
  }

  private void reportQuote(TextRule rule, TextSource source, Row row) {
    findings
        .of(rule)
        .in(source.path())
        .at(row.number())
        .value(opening(row))
        .say("A quotation mark is opened and not closed.");
  }

  /** What stands on the line of the quotation mark. */
  private static String opening(Row row) {
    return row.cells().stream()
        .filter(cell -> cell.lines().count() > 1)
        .flatMap(cell -> cell.lines().limit(1))
        .findFirst()
        .orElse("");
  }

  // A closed cell of several lines may hold a delimiter too, but hardly a whole row of them on one
  // line.
  private static boolean swallows(Row row, char delimiter, int width) {
    int wholeRow = delimiter == '\t' ? 1 : Math.max(2, width - 1);
    return row.cells().stream()
        .filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
        .flatMap(cell -> cell.lines().skip(1))
        .anyMatch(line -> line.chars().filter(c -> c == delimiter).count() >= wholeRow);
  }

  private static List<Row> unquoted(List<Row> rows) {
    return rows.stream()
        .map(row -> new Row(row.number(), row.cells().stream().map(TableReader::unquoted).toList()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String unquoted(String cell) {
    if (!cell.startsWith("\"")) {
      return cell;
    }
    int end = cell.length() > 1 && cell.endsWith("\"") ? cell.length() - 1 : cell.length();
    return cell.substring(1, end).replace("\"\"", "\"");
  }
}
