package org.fovea.conventions.event;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Hands polled records to one worker per partition; a partition with work under way is paused. */
@Singleton
class PartitionWorkers {

  private static final Duration POLL = Duration.ofMillis(100);

  private final EventDispatcher dispatcher;
  private final ConsumerPositions positions;
  private final EventTopics topics;
  private final Semaphore permits;
  private final BackOff backOff;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(task -> new Thread(task, "event-handler"));
  private final Map<TopicPartition, PartitionWork> underWay = new ConcurrentHashMap<>();
  private final Map<TopicPartition, String> topicIds = new ConcurrentHashMap<>();

  @Inject
  PartitionWorkers(
      EventDispatcher dispatcher,
      ConsumerPositions positions,
      EventTopics topics,
      EventsConfig config) {
    this.dispatcher = dispatcher;
    this.positions = positions;
    this.topics = topics;
    this.permits = new Semaphore(config.handlers());
    this.backOff = new BackOff(config.retryAfter(), config.retryAtMost());
  }

  /** Polls once and passes on what came. */
  void hand(Consumer<String, byte[]> consumer) {
    resumeFinished(consumer);
    ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
    for (TopicPartition partition : records.partitions()) {
      consumer.pause(List.of(partition));
      begin(partition, records.records(partition));
    }
  }

  void cancelAll() {
    underWay.values().forEach(PartitionWork::cancel);
    underWay.clear();
  }

  /** Begins where the database says, and stops work on partitions that went to another replica. */
  ConsumerRebalanceListener assignments(Consumer<String, byte[]> consumer) {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> seek(consumer, partition));
      }

      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(PartitionWorkers.this::cancel);
      }
    };
  }

  private void seek(Consumer<String, byte[]> consumer, TopicPartition partition) {
    String topicId = topics.id(partition.topic());
    topicIds.put(partition, topicId);
    positions
        .next(partition, topicId)
        .ifPresentOrElse(
            next -> consumer.seek(partition, next),
            () -> consumer.seekToBeginning(List.of(partition)));
  }

  private void begin(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
    String topicId = topicIds.get(partition);
    PartitionWork work =
        new PartitionWork(
            partition, records, record -> dispatcher.dispatch(record, topicId), permits, backOff);
    underWay.put(partition, work);
    threads.execute(work);
  }

  private void resumeFinished(Consumer<String, byte[]> consumer) {
    List<TopicPartition> finished =
        underWay.values().stream()
            .filter(PartitionWork::finished)
            .map(PartitionWork::partition)
            .toList();
    finished.forEach(underWay::remove);
    consumer.resume(finished);
  }

  private void cancel(TopicPartition partition) {
    PartitionWork work = underWay.remove(partition);
    if (work != null) {
      work.cancel();
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
