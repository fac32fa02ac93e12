package org.fovea.conventions.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.fovea.contract.event.Topics;

/** The topics on the broker: made when they are missing, and how far they reach. */
@ApplicationScoped
public class EventTopics {

  private static final String DEAD_LETTERS = ".dlq";
  private static final Set<String> COMPACTED = Set.of(Topics.STUDIES, Topics.ACCESS);
  private static final List<String> ALL =
      List.of(Topics.SUBMISSIONS, Topics.STUDIES, Topics.ACCESS, Topics.PROJECTIONS);
  private static final String THIRTY_DAYS = Long.toString(30L * 24 * 60 * 60 * 1000);

  private final Map<String, Object> settings;
  private final EventsConfig config;
  private Admin admin;

  @Inject
  EventTopics(@Identifier("default-kafka-broker") Map<String, Object> broker, EventsConfig config) {
    this.settings = new HashMap<>(broker);
    this.config = config;
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
  }

  /** Name of the topic for records of {@code topic} that nobody can read. */
  public static String deadLettersOf(String topic) {
    return topic + DEAD_LETTERS;
  }

  /** Makes the topics that are missing; fails while the broker is away. */
  public void ensure() {
    List<NewTopic> topics =
        ALL.stream()
            .flatMap(topic -> Stream.of(topic, deadLettersOf(topic)))
            .map(this::topic)
            .toList();
    connected().createTopics(topics).values().values().forEach(EventTopics::awaitCreated);
  }

  /**
   * Where the topic ends: for each partition that holds records, the offset the next record will
   * get.
   */
  Map<Integer, Long> ends(String topic) {
    Collection<TopicPartition> partitions = partitions(topic);
    Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> next = offsets(partitions, OffsetSpec.latest());
    return partitions.stream()
        .filter(partition -> next.get(partition) > first.get(partition))
        .collect(Collectors.toMap(TopicPartition::partition, next::get));
  }

  /** The broker's id of the topic: another one when the topic was made anew. */
  String id(String topic) {
    return describe(topic).topicId().toString();
  }

  private NewTopic topic(String name) {
    Optional<Short> replicas =
        config.replicationFactor() < 0 ? Optional.empty() : Optional.of(config.replicationFactor());
    return new NewTopic(name, Optional.of(config.partitions()), replicas).configs(policy(name));
  }

  private static Map<String, String> policy(String name) {
    if (COMPACTED.contains(name)) {
      return Map.of("cleanup.policy", "compact");
    }
    String retention = name.endsWith(DEAD_LETTERS) ? "-1" : THIRTY_DAYS;
    return Map.of("cleanup.policy", "delete", "retention.ms", retention);
  }

  private static void awaitCreated(KafkaFuture<Void> creation) {
    try {
      await(creation);
    } catch (TopicExistsException e) {
      // another service was first
    }
  }

  private Collection<TopicPartition> partitions(String topic) {
    return describe(topic).partitions().stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private TopicDescription describe(String topic) {
    return await(connected().describeTopics(List.of(topic)).topicNameValues().get(topic));
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec spec) {
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream().collect(Collectors.toMap(p -> p, p -> spec));
    return await(connected().listOffsets(asked).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized Admin connected() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close();
    }
  }
}
