package org.fovea.conventions.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fovea.conventions.event.CloudEvent;

/** An event waiting to be sent. */
record OutboxRow(
    long id,
    String eventId,
    String topic,
    String key,
    String type,
    String data,
    String traceparent,
    Instant time) {

  ProducerRecord<String, byte[]> toRecord(String service) {
    Map<String, String> attributes =
        Map.of("id", eventId, "source", "/" + service, "type", type, "time", time.toString());
    return CloudEvent.record(
        topic, key, data.getBytes(StandardCharsets.UTF_8), attributes, traceparent);
  }

  /** What is kept in order. */
  TopicKey topicKey() {
    return new TopicKey(topic, key);
  }

  /** A key of a topic. */
  record TopicKey(String topic, String key) {}
}
