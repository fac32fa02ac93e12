package org.fovea.conventions.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.fovea.conventions.config.FoveaConfig;
import org.jboss.logging.Logger;

/** Puts records that nobody can read aside, as they came, with the reason. */
@ApplicationScoped
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int SEND_SECONDS = 30;

  /** Kafka takes 1 MiB; this leaves room for the headers that are added. */
  private static final int LARGEST = 900 << 10;

  /** What is kept of the value of a larger record. */
  private static final int BEGINNING = 64 << 10;

  private static final int LONGEST_TEXT = 1_000;

  private final EventProducer producer;
  private final FoveaConfig config;
  private final MeterRegistry meters;

  @Inject
  DeadLetters(EventProducer producer, FoveaConfig config, MeterRegistry meters) {
    this.producer = producer;
    this.config = config;
    this.meters = meters;
  }

  /**
   * Returns when the record is safe in the dead-letter topic; until then it must not be passed
   * over. Of a record too large for that topic only the beginning is put aside, without its own
   * headers: one that can be put nowhere would stop its partition for ever.
   */
  void put(ConsumerRecord<String, byte[]> record, String reason) {
    ProducerRecord<String, byte[]> dead = size(record) <= LARGEST ? whole(record) : cut(record);
    CloudEvent.add(dead.headers(), "fovea_reason", shortened(reason));
    CloudEvent.add(dead.headers(), "fovea_service", config.service());
    CloudEvent.add(
        dead.headers(),
        "fovea_origin",
        record.topic() + "/" + record.partition() + "/" + record.offset());
    await(dead);
    meters.counter("fovea.events.dead", "topic", record.topic()).increment();
    LOG.warnf(
        "put aside %s/%d/%d: %s", record.topic(), record.partition(), record.offset(), reason);
  }

  private static ProducerRecord<String, byte[]> whole(ConsumerRecord<String, byte[]> record) {
    String topic = EventTopics.deadLettersOf(record.topic());
    return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
  }

  private static ProducerRecord<String, byte[]> cut(ConsumerRecord<String, byte[]> record) {
    String key = record.key() == null ? null : shortened(record.key());
    byte[] value = Arrays.copyOf(record.value(), Math.min(record.value().length, BEGINNING));
    ProducerRecord<String, byte[]> dead =
        new ProducerRecord<>(EventTopics.deadLettersOf(record.topic()), key, value);
    CloudEvent.add(dead.headers(), "fovea_size", String.valueOf(size(record)));
    return dead;
  }

  private static long size(ConsumerRecord<String, byte[]> record) {
    long size = (long) record.serializedKeySize() + record.serializedValueSize();
    for (Header header : record.headers()) {
      size += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return size;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  private void await(ProducerRecord<String, byte[]> dead) {
    try {
      producer.send(dead).get(SEND_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("cannot reach " + dead.topic(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
