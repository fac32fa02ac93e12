package org.fovea.conventions.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.fovea.contract.event.Event;

/** Handles one record and moves the position, both or neither. */
@ApplicationScoped
class EventDispatcher {

  private final EventHandlers handlers;
  private final ConsumerPositions positions;
  private final DeadLetters deadLetters;
  private final Traces traces;
  private final int timeoutSeconds;

  @Inject
  EventDispatcher(
      EventHandlers handlers,
      ConsumerPositions positions,
      DeadLetters deadLetters,
      Traces traces,
      EventsConfig config) {
    this.handlers = handlers;
    this.positions = positions;
    this.deadLetters = deadLetters;
    this.traces = traces;
    this.timeoutSeconds = (int) config.handlerTimeout().toSeconds();
  }

  /** Throws when the record must be tried again; nothing has happened then. */
  @ActivateRequestContext
  void dispatch(ConsumerRecord<String, byte[]> record, String topicId) throws Exception {
    String name = "consume " + record.topic();
    traces.follow(
        name,
        CloudEvent.header(record, CloudEvent.TRACEPARENT),
        () -> {
          Optional<Event> event = decodeOrPutAside(record);
          QuarkusTransaction.requiringNew()
              .timeout(timeoutSeconds)
              .run(() -> handle(record, topicId, event));
          return event;
        });
  }

  private void handle(
      ConsumerRecord<String, byte[]> record, String topicId, Optional<Event> event) {
    event.ifPresent(found -> handlers.handle(record.topic(), found));
    positions.advance(
        new TopicPartition(record.topic(), record.partition()), topicId, record.offset() + 1);
  }

  private Optional<Event> decodeOrPutAside(ConsumerRecord<String, byte[]> record) {
    try {
      return decode(record);
    } catch (UndecodableException e) {
      deadLetters.put(record, e.getMessage());
      return Optional.empty();
    }
  }

  /** Empty for the end of a compacted key. */
  private static Optional<Event> decode(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return Optional.empty();
    }
    Event event =
        EventTypes.readStrictly(record.value(), CloudEvent.header(record, CloudEvent.TYPE));
    if (!Objects.equals(event.key(), record.key())) {
      throw new UndecodableException(
          "the key is " + record.key() + " but the data is of " + event.key());
    }
    return Optional.of(event);
  }
}
