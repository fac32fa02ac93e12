package org.fovea.conventions.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.fovea.conventions.sql.Sql;

/**
 * How far this service has handled each topic, kept in its own database and moved in the
 * transaction of the handling. So a database that is new, or restored from a backup, reads again
 * exactly what it lacks, and a topic made anew is read from its start.
 */
@ApplicationScoped
public class ConsumerPositions {

  private static final String ADVANCE =
      """
      insert into consumer_position (topic, partition, topic_id, next_offset) values (?, ?, ?, ?)
      on conflict (topic, partition) do update
        set topic_id = excluded.topic_id, next_offset = excluded.next_offset
        where consumer_position.topic_id <> excluded.topic_id
          or consumer_position.next_offset < excluded.next_offset\
      """;

  private final Sql sql;
  private final EventTopics topics;

  @Inject
  ConsumerPositions(Sql sql, EventTopics topics) {
    this.sql = sql;
    this.topics = topics;
  }

  /** The offset to go on from, empty for the topic's start. */
  OptionalLong next(TopicPartition partition, String topicId) {
    return sql.first(
            "select next_offset from consumer_position where topic = ? and partition = ? and"
                + " topic_id = ?",
            row -> row.getLong(1),
            partition.topic(),
            partition.partition(),
            topicId)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** Moves the position on, never back. */
  void advance(TopicPartition partition, String topicId, long next) {
    sql.update(ADVANCE, partition.topic(), partition.partition(), topicId, next);
  }

  /**
   * Whether everything that is in the topic now has been handled; asks the broker, and fails while
   * it is away.
   */
  public boolean atEndOf(String topic) {
    Map<Integer, Long> ends = topics.ends(topic);
    Map<Integer, Long> handled = handled(topic, topics.id(topic));
    return ends.entrySet().stream()
        .allMatch(end -> handled.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private Map<Integer, Long> handled(String topic, String topicId) {
    return sql
        .list(
            "select partition, next_offset from consumer_position where topic = ? and topic_id = ?",
            row -> Map.entry(row.getInt(1), row.getLong(2)),
            topic,
            topicId)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
