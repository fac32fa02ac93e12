package org.fovea.ingest.submit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.ingest.model.ProblemError;
import org.fovea.contract.ingest.model.SubmissionReport;

/** Writes a report a line a finding: NDJSON, TSV for spreadsheets, or text for people. */
@Provider
@Produces({"application/x-ndjson", "text/tab-separated-values", "text/plain"})
public class ReportTextMapper implements MessageBodyWriter<SubmissionReport> {

  private static final String HEADER =
      "severity\tcode\tfile\trow\tcolumn\tpointer\tvalue\tdetail\tmend\n";

  private final ObjectMapper mapper;

  @Inject
  ReportTextMapper(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == SubmissionReport.class;
  }

  @Override
  public void writeTo(
      SubmissionReport report,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    Writer out = new OutputStreamWriter(body, StandardCharsets.UTF_8);
    switch (mediaType.getSubtype()) {
      case "x-ndjson" -> ndjson(report, out);
      case "tab-separated-values" -> tsv(report, out);
      default -> text(report, out);
    }
    out.flush();
  }

  private void ndjson(SubmissionReport report, Writer out) throws IOException {
    for (ProblemError finding : report.getFindings()) {
      out.write(mapper.writeValueAsString(finding));
      out.write('\n');
    }
  }

  private static void tsv(SubmissionReport report, Writer out) throws IOException {
    out.write(HEADER);
    for (ProblemError finding : report.getFindings()) {
      Stream<Object> cells =
          Stream.of(
              new Object[] {
                finding.getSeverity().value(),
                finding.getCode(),
                finding.getFile(),
                finding.getRow(),
                finding.getColumn(),
                finding.getPointer(),
                finding.getValue(),
                finding.getDetail(),
                finding.getMend()
              });
      out.write(cells.map(ReportTextMapper::cell).collect(Collectors.joining("\t")));
      out.write('\n');
    }
  }

  private static String cell(Object value) {
    return Objects.toString(value, "").replaceAll("[\\t\\r\\n]+", " ");
  }

  private static void text(SubmissionReport report, Writer out) throws IOException {
    out.write(
        "%d errors, %d warnings, %d notes%n"
            .formatted(
                report.getCounts().getError(),
                report.getCounts().getWarning(),
                report.getCounts().getNote()));
    for (ProblemError finding : report.getFindings()) {
      out.write(
          "%n%s: %s%n"
              .formatted(
                  finding.getSeverity().value(),
                  Objects.toString(finding.getDetail(), finding.getCode())));
      for (String line : where(finding)) {
        out.write("  " + line + System.lineSeparator());
      }
    }
  }

  private static List<String> where(ProblemError finding) {
    String row = finding.getRow() == null ? "" : ", row " + finding.getRow();
    String column = finding.getColumn() == null ? "" : ", column " + finding.getColumn();
    return Stream.of(
            finding.getFile() == null ? "" : "in " + finding.getFile() + row + column,
            finding.getValue() == null ? "" : "value: " + cell(finding.getValue()),
            finding.getMend() == null ? "" : "mend: " + finding.getMend())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
