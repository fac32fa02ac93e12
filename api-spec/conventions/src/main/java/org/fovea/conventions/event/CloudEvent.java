package org.fovea.conventions.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the value is the data. */
public final class CloudEvent {

  static final String TYPE = "ce_type";
  static final String TRACEPARENT = "traceparent";

  private CloudEvent() {}

  /**
   * A record to send.
   *
   * @param attributes {@code id source type time} of the event; the subject is the key
   */
  public static ProducerRecord<String, byte[]> record(
      String topic, String key, byte[] data, Map<String, String> attributes, String traceparent) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data);
    attributes.forEach((name, value) -> add(record.headers(), "ce_" + name, value));
    add(record.headers(), "ce_specversion", "1.0");
    add(record.headers(), "ce_subject", key);
    add(record.headers(), "content-type", "application/json");
    if (!traceparent.isEmpty()) {
      add(record.headers(), TRACEPARENT, traceparent);
    }
    return record;
  }

  /** A header of a received record, empty when absent. */
  static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
