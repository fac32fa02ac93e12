package org.fovea.conventions.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fovea.conventions.config.FoveaConfig;
import org.jboss.logging.Logger;

/** Puts records that nobody can read aside, as they came, with the reason. */
@ApplicationScoped
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int SEND_SECONDS = 30;

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
   * over.
   */
  void put(ConsumerRecord<String, byte[]> record, String reason) {
    ProducerRecord<String, byte[]> dead =
        new ProducerRecord<>(
            EventTopics.deadLettersOf(record.topic()),
            null,
            record.key(),
            record.value(),
            record.headers());
    CloudEvent.add(dead.headers(), "fovea_reason", reason);
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
