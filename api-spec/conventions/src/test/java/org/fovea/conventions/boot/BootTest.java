package org.fovea.conventions.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import org.fovea.conventions.event.BackOff;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class BootTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void logLineIsOneJsonObjectWithTheTraceWhateverIsLogged() throws IOException {
    // Given
    ExtLogRecord record = new ExtLogRecord(Level.WARN, "a\nb \u001b[31m ${jndi:x}", "Test");
    record.setLoggerName("org.fovea");
    record.setThrown(new IllegalStateException("broken\nline"));
    SpanContext span =
        SpanContext.create(
            TRACE, "00f067aa0ba902b7", TraceFlags.getDefault(), TraceState.getDefault());

    // When
    String line;
    try (Scope scope = Span.wrap(span).makeCurrent()) {
      line = new JsonLogFormatter("sample", "i1").format(record);
    }

    // Then
    JsonNode json = new ObjectMapper().readTree(line);
    assertEquals(1, line.lines().count());
    assertEquals("a\nb \u001b[31m ${jndi:x}", json.get("message").asText());
    assertEquals(TRACE, json.get("traceId").asText());
    assertEquals("sample", json.get("service").asText());
    assertTrue(json.get("error").asText().contains("broken"));
  }

  @Test
  void handlersInsideOthersGetTheFormatter() {
    // Given
    ExtHandler outer = new ExtHandler() {};
    ExtHandler inner = new ExtHandler() {};
    outer.addHandler(inner);
    JsonLogFormatter formatter = new JsonLogFormatter("sample", "i1");

    // When
    JsonLogs.format(new Handler[] {outer}, formatter);

    // Then
    assertEquals(formatter, inner.getFormatter());
  }

  @Test
  void endOfTheParentIsNoticed() throws Exception {
    // Given
    Process parent = new ProcessBuilder("sleep", "600").start();
    CountDownLatch gone = new CountDownLatch(1);
    ParentWatch.watch(parent.pid(), gone::countDown);

    // When
    parent.destroyForcibly();

    // Then
    assertTrue(gone.await(10, TimeUnit.SECONDS));
  }

  @Test
  void pausesDoubleUpToTheirLimit() {
    BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5));
    assertEquals(
        List.of(1L, 2L, 4L, 5L, 5L),
        List.of(1, 2, 3, 4, 1_000).stream().map(n -> backOff.after(n).toSeconds()).toList());
  }
}
