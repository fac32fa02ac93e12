package org.fovea.conventions.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What the relay works with, and the gauge that tells how far it is behind. */
@Singleton
class RelayParts {

  private final OutboxSender sender;
  private final OutboxTable table;
  private final OutboxSignal signal;

  @Inject
  RelayParts(OutboxSender sender, OutboxTable table, OutboxSignal signal, MeterRegistry meters) {
    this.sender = sender;
    this.table = table;
    this.signal = signal;
    Gauge.builder("fovea.outbox.unsent", table, OutboxTable::countUnsent)
        .description("Events that wait to be sent")
        .register(meters);
  }

  OutboxSender sender() {
    return sender;
  }

  OutboxTable table() {
    return table;
  }

  OutboxSignal signal() {
    return signal;
  }
}
