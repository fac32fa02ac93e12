package org.fovea.conventions.boot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * One JSON object a line: {@code time level logger thread service instance message traceId spanId
 * error} and what the MDC holds. Control characters are escaped, so no input can forge a line.
 */
final class JsonLogFormatter extends ExtFormatter {

  private static final String TRACE = "traceId";
  private static final String SPAN = "spanId";

  private final JsonFactory json = new JsonFactory();
  private final String service;
  private final String instance;

  JsonLogFormatter(String service, String instance) {
    this.service = service;
    this.instance = instance;
  }

  @Override
  public String format(ExtLogRecord record) {
    StringWriter line = new StringWriter(256);
    try (JsonGenerator out = json.createGenerator(line)) {
      out.writeStartObject();
      write(record, out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.append('\n').toString();
  }

  private void write(ExtLogRecord record, JsonGenerator out) throws IOException {
    out.writeStringField("time", record.getInstant().toString());
    out.writeStringField("level", record.getLevel().getName());
    out.writeStringField("logger", record.getLoggerName());
    out.writeStringField("thread", record.getThreadName());
    out.writeStringField("service", service);
    out.writeStringField("instance", instance);
    out.writeStringField("message", formatMessage(record));
    for (Map.Entry<String, String> member : context(record).entrySet()) {
      out.writeStringField(member.getKey(), member.getValue());
    }
    if (record.getThrown() != null) {
      out.writeStringField("error", stackTrace(record.getThrown()));
    }
  }

  /**
   * The trace is in the MDC on request threads, and only current on the threads of consumers and
   * workers.
   */
  private static Map<String, String> context(ExtLogRecord record) {
    Map<String, String> context = new TreeMap<>(record.getMdcCopy());
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      context.putIfAbsent(TRACE, span.getTraceId());
      context.putIfAbsent(SPAN, span.getSpanId());
    }
    return context;
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
