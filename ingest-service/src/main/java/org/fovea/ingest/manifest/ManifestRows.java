package org.fovea.ingest.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.problem.RuleErrors;

/** Cuts a manifest into rows, one at a time; what is no row is a finding. */
final class ManifestRows {

  private static final int START = 4;
  private static final int LONGEST_LINE = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Consumer<ManifestRow> rows;
  private final Consumer<ProblemError> findings;

  ManifestRows(Consumer<ManifestRow> rows, Consumer<ProblemError> findings) {
    this.rows = rows;
    this.findings = findings;
  }

  void read(InputStream sent, ManifestFormat format) throws IOException {
    BufferedInputStream body = new BufferedInputStream(sent);
    Optional<ManifestRule> refusal = noText(body);
    if (refusal.isPresent()) {
      findings.accept(RuleErrors.of(refusal.get()));
      return;
    }
    // A malformed byte becomes U+FFFD here and is reported with its line by LineRules.
    Reader text = new InputStreamReader(body, StandardCharsets.UTF_8);
    switch (format) {
      case TSV -> table(text, '\t');
      case CSV -> table(text, ',');
      case NDJSON -> objects(text);
    }
  }

  /** What a body is that begins as no text does: XLSX is a ZIP archive, XLS a compound file. */
  private static Optional<ManifestRule> noText(BufferedInputStream body) throws IOException {
    body.mark(START);
    String start = HexFormat.of().formatHex(body.readNBytes(START));
    body.reset();
    if (start.startsWith("504b0304") || start.startsWith("d0cf11e0")) {
      return Optional.of(ManifestRule.SPREADSHEET);
    }
    return start.startsWith("1f8b") ? Optional.of(ManifestRule.PACKED) : Optional.empty();
  }

  private void table(Reader text, char separator) throws IOException {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_LINE)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> iterator = records.iterator();
      if (!iterator.hasNext()) {
        findings.accept(RuleErrors.of(ManifestRule.EMPTY));
        return;
      }
      List<String> header = header(iterator.next().getFields());
      if (header.stream().noneMatch(LineRules::isPath)) {
        findings.accept(RuleErrors.of(ManifestRule.COLUMN_MISSING).atRow(1).atColumn("path"));
        return;
      }
      iterator.forEachRemaining(fields -> tableRow(header, fields));
    } catch (CsvParseException e) {
      throw tooLong(e);
    }
  }

  private static List<String> header(List<String> names) {
    String first = names.get(0);
    List<String> header = new ArrayList<>(names);
    header.set(0, first.startsWith("\uFEFF") ? first.substring(1) : first);
    return header;
  }

  private void tableRow(List<String> header, CsvRecord fields) {
    long row = fields.getStartingLineNumber();
    if (fields.getFieldCount() > header.size()) {
      findings.accept(
          RuleErrors.of(ManifestRule.CELLS_EXTRA)
              .atRow(row)
              .withDetail(
                  "The line has "
                      + fields.getFieldCount()
                      + " cells, the header "
                      + header.size()
                      + "."));
      return;
    }
    List<ManifestRow.Cell> cells = new ArrayList<>();
    for (int i = 0; i < fields.getFieldCount(); i++) {
      cells.add(new ManifestRow.Cell(header.get(i), fields.getField(i)));
    }
    rows.accept(new ManifestRow(row, cells));
  }

  private void objects(Reader text) throws IOException {
    LineCutter lines = new LineCutter(text, LONGEST_LINE);
    long row = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      row++;
      if (!line.isBlank()) {
        object(row, line);
      }
    }
  }

  private void object(long row, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        findings.accept(RuleErrors.of(ManifestRule.NO_OBJECT).atRow(row).withValue(line));
        return;
      }
      List<ManifestRow.Cell> cells = new ArrayList<>();
      node.fields().forEachRemaining(member -> cells(member.getKey(), member.getValue(), cells));
      rows.accept(new ManifestRow(row, cells));
    } catch (JsonProcessingException e) {
      findings.accept(
          ProblemError.error("malformed-json").atRow(row).withDetail("The line is not JSON."));
    }
  }

  private static void cells(String name, JsonNode value, List<ManifestRow.Cell> cells) {
    if (value.isArray()) {
      value.forEach(element -> cells(name, element, cells));
    } else if (!value.isNull()) {
      cells.add(
          new ManifestRow.Cell(name, value.isValueNode() ? value.asText() : value.toString()));
    }
  }

  private static ProblemException tooLong(CsvParseException cause) {
    return new ProblemException(
        IngestProblem.MANIFEST_TOO_LARGE,
        "A line is longer than 1 MiB, or a quote is never closed.",
        cause);
  }
}
