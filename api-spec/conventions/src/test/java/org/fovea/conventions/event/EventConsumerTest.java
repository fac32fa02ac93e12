package org.fovea.conventions.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.sample.SampleHandler;
import org.fovea.conventions.sample.Samplings;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.FailingWrites;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventConsumerTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

  @Inject SampleHandler handler;
  @Inject EventTopics topics;
  @Inject Sql sql;

  private final String study = UUID.randomUUID().toString();

  @BeforeEach
  void topicsExist() {
    topics.ensure();
  }

  @Test
  void eventsOfAKeyAreHandledInOrder() {
    // When
    for (int attempt = 1; attempt <= 20; attempt++) {
      TestEvents.publish(Samplings.submission(study, attempt));
    }

    // Then
    Awaitility.await().atMost(SOON).until(() -> handler.attemptsOf(study).size() == 20);
    assertEquals(
        java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList(), handler.attemptsOf(study));
  }

  @Test
  void failedEventIsTriedAgainAndNeverSkipped() {
    // Given
    handler.failNext(study, 3);

    // When
    TestEvents.publish(Samplings.submission(study, 1));
    TestEvents.publish(Samplings.submission(study, 2));

    // Then
    Awaitility.await().atMost(SOON).until(() -> handler.attemptsOf(study).equals(List.of(1, 2)));
  }

  @Test
  void effectOfAFailedCallIsRolledBack() {
    // Given
    handler.failNext(study, 2);

    // When
    TestEvents.publish(Samplings.submission(study, 1));
    TestEvents.publish(Samplings.submission(study, 2));

    // Then
    assertEquals(List.of(1L, 2L), answersUpTo(2));
  }

  @Test
  void f6EffectIsUndoneWithThePositionAndMadeOnce() {
    try (FailingWrites positions =
        FailingWrites.of(sql, "consumer_position", "new.topic = '" + Topics.SUBMISSIONS + "'")) {
      // Given
      TestEvents.publish(Samplings.submission(study, 1));
      Awaitility.await().atMost(SOON).until(() -> handler.attemptsOf(study).size() >= 2);
    }

    // When
    TestEvents.publish(Samplings.submission(study, 2));

    // Then
    assertEquals(List.of(1L, 2L), answersUpTo(2));
  }

  @Test
  void endOfACompactedKeyIsPassedOver() {
    // When
    TestEvents.publish(new ProducerRecord<>(Topics.SUBMISSIONS, study, null));
    TestEvents.publish(Samplings.submission(study, 1));

    // Then
    Awaitility.await().atMost(SOON).until(() -> handler.attemptsOf(study).equals(List.of(1)));
  }

  @Test
  void traceGoesOnFromTheRecordThroughTheOutbox() {
    // Given
    byte[] data = EventTypes.write(Samplings.submission(study, 1)).getBytes(StandardCharsets.UTF_8);

    // When
    TestEvents.publish(
        CloudEvent.record(
            Topics.SUBMISSIONS,
            study,
            data,
            Map.of("type", "org.fovea.submission.submitted.v1"),
            PARENT));

    // Then
    Awaitility.await().atMost(SOON).until(() -> handler.attemptsOf(study).equals(List.of(1)));
    assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", handler.traceOf(study));
    ConsumerRecord<String, byte[]> answer =
        TestEvents.awaitRecords(Topics.PROJECTIONS, study, records -> !records.isEmpty(), SOON)
            .get(0);
    assertTrue(
        CloudEvent.header(answer, "traceparent").contains("4bf92f3577b34da6a3ce929d0e0e4736"));
    assertEquals("/sample", CloudEvent.header(answer, "ce_source"));
    assertEquals("1.0", CloudEvent.header(answer, "ce_specversion"));
    assertEquals(study, CloudEvent.header(answer, "ce_subject"));
  }

  private List<Long> answersUpTo(long last) {
    return TestEvents.await(
            Topics.PROJECTIONS,
            study,
            ProjectionApplied.class,
            events -> events.stream().anyMatch(event -> event.sequence() == last),
            SOON)
        .stream()
        .map(ProjectionApplied::sequence)
        .toList();
  }
}
