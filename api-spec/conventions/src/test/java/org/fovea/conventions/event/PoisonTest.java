package org.fovea.conventions.event;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.sample.SampleHandler;
import org.fovea.conventions.sample.Samplings;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that nobody can read: told, and in nobody's way. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PoisonTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String DEAD = EventTopics.deadLettersOf(Topics.SUBMISSIONS);
  private static final String SUBMITTED = "org.fovea.submission.submitted.v1";
  private static final int KAFKA_TAKES = 1 << 20;

  @Inject SampleHandler handler;
  @Inject EventTopics topics;
  @Inject MeterRegistry meters;

  private final String study = UUID.randomUUID().toString();

  @BeforeEach
  void topicsExist() {
    topics.ensure();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no JSON               | org.fovea.submission.submitted.v1 | not json            | the data is no Submission
          JSON that is null     | org.fovea.submission.submitted.v1 | null                | the data is null
          JSON of another kind  | org.fovea.submission.submitted.v1 | [1, 2]              | the data is no Submission
          a member missing      | org.fovea.submission.submitted.v1 | {"study": "STUDY"}  | /submission is missing
          unknown type          | org.fovea.study.painted.v1        | {}                  | unknown event type
          unknown major version | org.fovea.submission.submitted.v9 | {}                  | unknown event type
          no type               |                                   | {}                  | unknown event type
          """)
  void f21PoisonIsPutAsideWithItsReasonAndTheNextIsHandled(
      String name, String type, String data, String reason) {
    // Given
    byte[] bytes = data.replace("STUDY", study).getBytes(StandardCharsets.UTF_8);

    // When
    TestEvents.publish(poison(type == null ? "" : type, bytes));
    TestEvents.publish(Samplings.submission(study, 7));

    // Then
    ConsumerRecord<String, byte[]> dead = putAside();
    assertTrue(reasonOf(dead).contains(reason), reasonOf(dead));
    assertEquals(
        new String(bytes, StandardCharsets.UTF_8),
        new String(dead.value(), StandardCharsets.UTF_8));
    nextIsHandledInGoodHealth();
  }

  @Test
  void f21DataOfAnotherKeyIsPutAside() {
    // Given
    String other = UUID.randomUUID().toString();
    byte[] data = EventTypes.write(Samplings.submission(other, 1)).getBytes(StandardCharsets.UTF_8);

    // When
    TestEvents.publish(poison(SUBMITTED, data));
    TestEvents.publish(Samplings.submission(study, 7));

    // Then
    assertTrue(reasonOf(putAside()).contains("the data is of " + other));
    nextIsHandledInGoodHealth();
    assertEquals(List.of(), handler.attemptsOf(other));
  }

  @Test
  void f21RandomBytesWithoutATypeArePutAsideAndCounted() {
    // Given
    double before = counted();

    // When
    TestEvents.publish(new ProducerRecord<>(Topics.SUBMISSIONS, study, new byte[] {0, 1, -2, 3}));
    TestEvents.publish(Samplings.submission(study, 7));

    // Then
    putAside();
    nextIsHandledInGoodHealth();
    assertEquals(before + 1, counted());
  }

  /** With the reason it would no longer fit into the topic it is put aside to. */
  @Test
  void f21PoisonAsLargeAsKafkaTakesIsPutAsideCut() {
    // When
    TestEvents.publish(poison(SUBMITTED, new byte[KAFKA_TAKES - 300]));
    TestEvents.publish(Samplings.submission(study, 7));

    // Then
    ConsumerRecord<String, byte[]> dead = putAside();
    assertTrue(Integer.parseInt(CloudEvent.header(dead, "fovea_size")) > KAFKA_TAKES - 300);
    assertEquals(64 << 10, dead.value().length);
    nextIsHandledInGoodHealth();
  }

  @Test
  void f21PoisonOfFiftyMegabytesIsPutAsideCut() throws Exception {
    // Given
    largestRecord(60 << 20);
    byte[] data = ("{\"study\":\"" + "x".repeat(50 << 20)).getBytes(StandardCharsets.UTF_8);

    // When
    TestEvents.publish(poison(SUBMITTED, data));
    largestRecord(KAFKA_TAKES);
    TestEvents.publish(Samplings.submission(study, 7));

    // Then
    assertEquals(64 << 10, putAside().value().length);
    nextIsHandledInGoodHealth();
  }

  @Test
  void f22PoisonThatCannotBePutAsideIsNotPassedOver() {
    // Given
    TestEvents.lose(DEAD);

    // When
    TestEvents.publish(poison(SUBMITTED, new byte[] {1, 2, 3}));
    TestEvents.publish(Samplings.submission(study, 7));

    // Then
    Awaitility.await()
        .during(Duration.ofSeconds(2))
        .atMost(SOON)
        .until(() -> handler.attemptsOf(study).isEmpty());

    // When
    topics.ensure();

    // Then
    putAside();
    nextIsHandledInGoodHealth();
  }

  private ProducerRecord<String, byte[]> poison(String type, byte[] data) {
    return CloudEvent.record(Topics.SUBMISSIONS, study, data, Map.of("type", type), "");
  }

  private ConsumerRecord<String, byte[]> putAside() {
    return TestEvents.awaitRecords(DEAD, study, records -> !records.isEmpty(), SOON).get(0);
  }

  private static String reasonOf(ConsumerRecord<String, byte[]> dead) {
    return CloudEvent.header(dead, "fovea_reason");
  }

  private void nextIsHandledInGoodHealth() {
    Awaitility.await().atMost(SOON).until(() -> handler.attemptsOf(study).equals(List.of(7)));
    given().get("/q/health").then().statusCode(200);
  }

  private double counted() {
    return meters.counter("fovea.events.dead", "topic", Topics.SUBMISSIONS).count();
  }

  private static void largestRecord(int bytes) throws ExecutionException, InterruptedException {
    ConfigEntry largest = new ConfigEntry("max.message.bytes", String.valueOf(bytes));
    String broker = RealParts.settings().get("fovea.kafka.bootstrap-servers");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, Topics.SUBMISSIONS),
                  List.of(new AlterConfigOp(largest, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }
}
