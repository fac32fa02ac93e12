package org.fovea.ingest.submit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.fovea.contract.ingest.model.ProblemError;
import org.fovea.contract.ingest.model.SubmissionReport;

/** Writes a report as NDJSON, as TSV for spreadsheets, or as text for people. */
@Provider
@Produces({"application/x-ndjson", "text/tab-separated-values", "text/plain"})
public class ReportBodyMapper implements MessageBodyWriter<SubmissionReport> {

  private final ObjectMapper mapper;

  @Inject
  ReportBodyMapper(ObjectMapper mapper) {
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
      case "tab-separated-values" -> new ReportTableMapper(report).write(out);
      default -> new ReportTextMapper(report).write(out);
    }
    out.flush();
  }

  private void ndjson(SubmissionReport report, Writer out) throws IOException {
    ObjectNode totals = mapper.valueToTree(report);
    totals.remove("findings");
    out.write(mapper.writeValueAsString(totals));
    out.write('\n');
    for (ProblemError finding : report.getFindings()) {
      out.write(mapper.writeValueAsString(finding));
      out.write('\n');
    }
  }
}
