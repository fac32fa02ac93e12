package org.fovea.conventions.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fovea.conventions.config.FoveaConfig;
import org.jboss.logging.Logger;

/**
 * Follows the topics this service has handlers for, on a thread of its own that comes back after
 * every failure. The thread only polls: records are handled on others, so a long handler neither
 * loses its partition nor holds up another one.
 */
@ApplicationScoped
class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Map<String, Object> settings;
  private final EventsConfig config;
  private final EventTopics topics;
  private final EventHandlers handlers;
  private final PartitionWorkers workers;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread = new Thread();

  @Inject
  EventConsumer(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      FoveaConfig fovea,
      EventsConfig config,
      EventTopics topics,
      ConsumerParts parts) {
    this.settings = settings(broker, fovea.service());
    this.config = config;
    this.topics = topics;
    this.handlers = parts.handlers();
    this.workers = parts.workers();
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled() && !handlers.topics().isEmpty()) {
      thread = new Thread(this::run, "event-consumer");
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    workers.cancelAll();
    thread.join(STOP.toMillis());
  }

  private void run() {
    BackOff backOff = new BackOff(config.retryAfter(), config.retryAtMost());
    int failures = 0;
    while (running()) {
      try {
        follow();
        failures = 0;
      } catch (RuntimeException e) {
        failures++;
        LOG.warnf("following topics is interrupted: %s", e.getMessage());
        pause(backOff.after(failures));
      }
    }
  }

  private void follow() {
    topics.ensure();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(handlers.topics(), workers.assignments(consumer));
      while (running()) {
        workers.hand(consumer);
      }
    } catch (WakeupException e) {
      LOG.debug("woken up to stop");
    } finally {
      workers.cancelAll();
    }
  }

  private boolean running() {
    return stopping.getCount() > 0;
  }

  private void pause(Duration pause) {
    try {
      stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }

  private static Map<String, Object> settings(Map<String, Object> broker, String service) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-events");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    return settings;
  }
}
