package org.fovea.conventions.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.fovea.contract.event.Event;
import org.fovea.conventions.event.CloudEvent;
import org.fovea.conventions.event.EventTypes;
import org.fovea.conventions.sql.Sql;

/** Plays the other services: publishes events and looks at what was published. */
public final class TestEvents {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LARGEST_RECORD = 64 << 20;

  private TestEvents() {}

  /** Publishes an event and returns when the broker has it. */
  public static void publish(Event event) {
    publish(event, 1);
  }

  /** Publishes the same event many times in a row. */
  public static void publish(Event event, int times) {
    publish(Collections.nCopies(times, record(event)));
  }

  /** Publishes any record, a broken one for instance. */
  public static void publish(ProducerRecord<String, byte[]> record) {
    publish(List.of(record));
  }

  private static ProducerRecord<String, byte[]> record(Event event) {
    Map<String, String> attributes =
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "source",
            "/test",
            "type",
            event.type(),
            "time",
            Instant.now().toString());
    byte[] data = EventTypes.write(event).getBytes(StandardCharsets.UTF_8);
    return CloudEvent.record(event.topic(), event.key(), data, attributes, "");
  }

  private static void publish(List<ProducerRecord<String, byte[]>> records) {
    Map<String, Object> settings = new HashMap<>(broker());
    settings.put("max.request.size", LARGEST_RECORD);
    settings.put("buffer.memory", 2L * LARGEST_RECORD);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (Future<RecordMetadata> sent : records.stream().map(producer::send).toList()) {
        sent.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lets a service read a topic again from its start, as one does whose database is older than the
   * topic: its positions are forgotten while another member of its group holds a partition.
   */
  public static void readAgain(Sql sql, String service, String topic) {
    Map<String, Object> settings = new HashMap<>(broker());
    settings.put("group.id", service);
    settings.put("enable.auto.commit", false);
    try (KafkaConsumer<String, byte[]> other =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      other.subscribe(List.of(topic));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                other.poll(POLL);
                return !other.assignment().isEmpty();
              });
      sql.update("delete from consumer_position where topic = ?", topic);
    }
  }

  /** Deletes a topic with all that it holds, as a broker does that comes back without its disk. */
  public static void lose(String topic) {
    try (Admin admin = Admin.create(broker())) {
      admin.deleteTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All events of one type and key on a topic, from its beginning, once {@code enough} says so. */
  public static <E extends Event> List<E> await(
      String topic, String key, Class<E> type, Predicate<List<E>> enough, Duration atMost) {
    return awaitRecords(topic, key, records -> enough.test(read(records, type)), atMost).stream()
        .map(record -> EventTypes.read(record.value(), type))
        .toList();
  }

  /** All records of one key on a topic, from its beginning, once {@code enough} says so. */
  public static List<ConsumerRecord<String, byte[]>> awaitRecords(
      String topic,
      String key,
      Predicate<List<ConsumerRecord<String, byte[]>>> enough,
      Duration atMost) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    Instant end = Instant.now().plus(atMost);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(broker(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!enough.test(found)) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("not in time on " + topic + " for " + key + ": " + found);
        }
        consumer.poll(POLL).forEach(record -> keep(record, key, found));
      }
    }
    return found;
  }

  private static void keep(
      ConsumerRecord<String, byte[]> record,
      String key,
      List<ConsumerRecord<String, byte[]>> found) {
    if (key.equals(record.key())) {
      found.add(record);
    }
  }

  private static <E extends Event> List<E> read(
      List<ConsumerRecord<String, byte[]>> records, Class<E> type) {
    return records.stream().map(record -> EventTypes.read(record.value(), type)).toList();
  }

  private static Map<String, Object> broker() {
    return Map.of("bootstrap.servers", RealParts.settings().get("fovea.kafka.bootstrap-servers"));
  }
}
