package org.fovea.conventions.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.sample.Samplings;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.FailingWrites;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Outbox outbox;
  @Inject OutboxRelay relay;
  @Inject Sql sql;

  private final String study = UUID.randomUUID().toString();

  @Test
  void appendOutsideATransactionIsRefused() {
    assertThrows(TransactionalException.class, () -> outbox.append(applied(1)));
  }

  @Test
  void eventsOfAKeyArriveInOrder() {
    // When
    for (long sequence = 1; sequence <= 50; sequence++) {
      commit(sequence);
    }

    // Then
    assertEquals(LongStream.rangeClosed(1, 50).boxed().toList(), arrived(50));
  }

  @Test
  void eventOfARolledBackChangeIsNeverSent() {
    // When
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      outbox.append(applied(1));
                      throw new IllegalStateException("rolled back");
                    }));
    commit(2);

    // Then
    assertEquals(List.of(2L), arrived(1));
  }

  @Test
  void f5EventThatWasSentAndNotMarkedComesAgainAsTheSame() {
    List<String> ids;
    String marked = "new.sent_at is not null and new.key = '" + study + "'";
    try (FailingWrites marks = FailingWrites.of(sql, "outbox", marked)) {
      // Given
      commit(1);
      commit(2);

      // When
      ids = idsOfArrived(3);
    }

    // Then
    assertEquals(1, Set.copyOf(ids).size());
    List<Long> all = arrivedUpTo(2);
    assertEquals(all.stream().sorted().toList(), all);
  }

  @Test
  void keyThatCannotBeSentWaitsInOrderWhileOthersGoOn() {
    // Given
    String stuck = UUID.randomUUID().toString();
    long parked = insertToUnknownTopic(stuck);

    // When
    commit(1);

    // Then
    assertEquals(List.of(1L), arrived(1));
    sql.update("delete from outbox where id = ?", parked);
  }

  @Test
  void eventsBehindOneThatCannotBeSentWaitUntilItIsGone() {
    // Given
    String other = UUID.randomUUID().toString();
    long parked = insert(Topics.PROJECTIONS, study, "x".repeat(2 << 20));
    commit(1);

    // When
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(new ProjectionApplied("test", 1, other, 1, null)));
    TestEvents.await(
        Topics.PROJECTIONS, other, ProjectionApplied.class, events -> !events.isEmpty(), SOON);

    // Then
    assertEquals(2, unsent());

    // When
    sql.update("delete from outbox where id = ?", parked);

    // Then
    assertEquals(List.of(1L), arrived(1));
  }

  @Test
  void eventsThatWereSentAreKeptForThirtyDays() {
    // Given
    commit(1);
    commit(2);
    arrived(2);
    Awaitility.await().atMost(SOON).until(() -> unsent() == 0);
    sql.update(
        "update outbox set sent_at = clock_timestamp() - case data::jsonb ->> 'sequence' when '1'"
            + " then interval '31 days' else interval '29 days' end where key = ?",
        study);

    // When
    relay.forgetSent();

    // Then
    assertEquals(
        List.of(2L),
        sql.list(
            "select (data::jsonb ->> 'sequence')::bigint from outbox where key = ?",
            row -> row.getLong(1),
            study));
  }

  private long unsent() {
    return sql.first(
            "select count(*) from outbox where key = ? and sent_at is null",
            row -> row.getLong(1),
            study)
        .orElseThrow();
  }

  @Test
  void eventLargerThanKafkaTakesIsRefusedWhenWritten() {
    String huge = "x".repeat(Outbox.MAX_BYTES + 1);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(Samplings.study(study, 1, huge))));
  }

  private void commit(long sequence) {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(applied(sequence)));
  }

  private ProjectionApplied applied(long sequence) {
    return new ProjectionApplied("test", 1, study, sequence, null);
  }

  private List<Long> arrived(int count) {
    return sequences(events -> events.size() >= count);
  }

  private List<Long> arrivedUpTo(long last) {
    return sequences(events -> events.stream().anyMatch(event -> event.sequence() == last));
  }

  private List<String> idsOfArrived(int count) {
    return TestEvents.awaitRecords(
            Topics.PROJECTIONS, study, records -> records.size() >= count, SOON)
        .stream()
        .map(record -> new String(record.headers().lastHeader("ce_id").value(), UTF_8))
        .toList();
  }

  private List<Long> sequences(Predicate<List<ProjectionApplied>> enough) {
    return TestEvents.await(Topics.PROJECTIONS, study, ProjectionApplied.class, enough, SOON)
        .stream()
        .map(ProjectionApplied::sequence)
        .toList();
  }

  private long insertToUnknownTopic(String key) {
    return insert("a topic with an impossible name", key, "{}");
  }

  private long insert(String topic, String key, String data) {
    return sql.first(
            """
            insert into outbox (event_id, topic, key, type, data, traceparent)
            values (?, ?, ?, 't', ?, '') returning id\
            """,
            row -> row.getLong(1),
            UUID.randomUUID(),
            topic,
            key,
            data)
        .orElseThrow();
  }
}
