package org.fovea.conventions.outbox;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fovea.contract.event.Event;
import org.fovea.conventions.event.EventTypes;
import org.fovea.conventions.event.TraceParent;
import org.fovea.conventions.sql.Sql;

/**
 * Events are written in the transaction of the change they tell of and sent afterwards, each at
 * least once, those of one key in the order written. Sent rows are kept 30 days.
 *
 * <p>The order of a key is the order of its rows' ids, so a caller must hold the lock on whatever
 * the key names (the study's row) when it appends.
 */
@ApplicationScoped
public class Outbox {

  /** Kafka takes 1 MiB; this leaves room for headers. */
  static final int MAX_BYTES = 900 << 10;

  static final String CHANNEL = "fovea_outbox";

  private static final String INSERT =
      "insert into outbox (event_id, topic, key, type, data, traceparent) values (?, ?, ?, ?, ?,"
          + " ?)";

  private final Sql sql;

  @Inject
  public Outbox(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds an event to the current transaction.
   *
   * @throws IllegalArgumentException when the event is larger than Kafka would take
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(Event event) {
    String data = EventTypes.write(event);
    if (data.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("event too large: " + event.type() + " of " + event.key());
    }
    sql.update(
        INSERT,
        UUID.randomUUID(),
        event.topic(),
        event.key(),
        event.type(),
        data,
        TraceParent.of(Span.current()));
    sql.first("select pg_notify(?, '')", row -> row.getString(1), CHANNEL);
  }
}
