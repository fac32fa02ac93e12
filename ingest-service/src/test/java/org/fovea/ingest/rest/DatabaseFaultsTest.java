package org.fovea.ingest.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.RelayedParts;
import org.fovea.conventions.testing.RelayedParts.Relays;
import org.fovea.conventions.testing.TcpRelay.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that fails: 503, no half of anything, and no restart to be well again. */
@QuarkusTest
@QuarkusTestResource(value = RelayedParts.class, restrictToAnnotatedClass = true)
class DatabaseFaultsTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int POOL = 12;

  private final Calls depositor = Calls.as(Role.DEPOSITOR);
  private final String key = UUID.randomUUID().toString();

  Relays relays;
  @Inject Sql sql;
  @Inject DataSource dataSource;

  @BeforeEach
  @AfterEach
  void heal() {
    relays.pass();
    await().atMost(SOON).until(() -> depositor.get("/v1/submissions").statusCode() == 200);
  }

  @Test
  void f1ServiceCutOffBeforeItsCommitHasDoneNothing() {
    // Given
    relays.database().at(Fault.RESET_UNHEARD, "insert into submission", "COMMIT");

    // When
    Calls.unavailable(open());

    // Then
    assertFalse(relays.database().waits());
    assertEquals(List.of(), drafts());
    opened();
    assertEquals(1, drafts().size());
  }

  @Test
  void f17CommitWhoseAnswerIsLostGivesItsDraftToTheRetry() {
    // Given
    relays.database().at(Fault.RESET_UNANSWERED, "insert into submission", "COMMIT");

    // When
    Calls.unavailable(open());

    // Then
    assertFalse(relays.database().waits());
    List<String> committed = drafts();
    assertEquals(1, committed.size());
    Response again = opened();
    assertEquals("/v1/submissions/" + committed.get(0), Calls.location(again));
    assertEquals(committed, drafts());
  }

  @Test
  void f1RetryAfterTheAnswerGetsItAgain() {
    Response first = opened();
    Response again = opened();
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(first.body().asString(), again.body().asString());
    assertEquals(1, drafts().size());
  }

  @Test
  void f16DatabaseThatIsDownIsUnavailableAndNothingHappens() {
    // Given
    String draft = depositor.draft();

    // When
    relays.database().refuse();
    Calls.unavailable(depositor.get(draft));
    Calls.unavailable(depositor.putManifest(draft, "path\na.bin\n"));
    Calls.unavailable(Calls.as(Role.DEPOSITOR).get(draft));

    // Then
    heal();
    declared(draft, 0);
  }

  @Test
  void f16ManifestThatIsCutOffInItsMiddleChangesNothing() {
    // Given
    String draft = depositor.draft();
    depositor.putManifest(draft, "path\na.bin\nb.bin\n").then().statusCode(200);

    // When
    relays
        .database()
        .at(Fault.RESET_UNHEARD, "delete from submission_file", "insert into submission_file");
    Calls.unavailable(depositor.putManifest(draft, "path\tsize\na.bin\t1\nc.bin\t2\nd.bin\t3\n"));

    // Then
    heal();
    declared(draft, 2);
    depositor.get(draft + "/files/c.bin").then().statusCode(404);
  }

  @Test
  void f16DatabaseThatNeverAnswersIsUnavailable() {
    String draft = depositor.draft();
    relays.database().hold();
    Calls.unavailable(depositor.get(draft));
    heal();
    depositor.get(draft).then().statusCode(200);
  }

  @Test
  void f16ServiceWithoutAFreeConnectionIsUnavailable() throws SQLException {
    // Given
    String draft = depositor.draft();
    List<Connection> taken = new ArrayList<>();
    try {
      await().atMost(SOON).ignoreExceptions().until(() -> takesTheLast(taken));

      // Then
      Calls.unavailable(depositor.putManifest(draft, "path\na.bin\n"));
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    declared(draft, 0);
    depositor.putManifest(draft, "path\na.bin\n").then().statusCode(200);
  }

  /** The service's own jobs have a connection now and then, too, and give it back. */
  private boolean takesTheLast(List<Connection> taken) throws SQLException {
    taken.add(dataSource.getConnection());
    return taken.size() == POOL;
  }

  @Test
  void f16DatabaseThatTakesNoChangesCanBeReadOnly() throws SQLException {
    String draft = depositor.draft();
    try {
      readOnly("on");
      Calls.unavailable(depositor.putManifest(draft, "path\na.bin\n"));
      declared(draft, 0);
    } finally {
      readOnly("off");
    }
    depositor.putManifest(draft, "path\na.bin\n").then().statusCode(200);
  }

  /** As a standby that was asked by mistake, or one that is about to be promoted. */
  private void readOnly(String value) throws SQLException {
    try (Connection connection = RealParts.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set default_transaction_read_only = " + value);
      statement.execute("select pg_reload_conf()");
    }
    await()
        .atMost(SOON)
        .until(
            () ->
                sql.first("show default_transaction_read_only", row -> row.getString(1))
                    .orElseThrow()
                    .equals(value));
  }

  private Response open() {
    return depositor
        .call()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(Map.of())
        .post("/v1/submissions");
  }

  /** The draft, once the service has found its database again. */
  private Response opened() {
    heal();
    Response answer = open();
    answer.then().statusCode(201);
    return answer;
  }

  private List<String> drafts() {
    heal();
    return sql.list(
        "select id from submission where owner = ?",
        row -> row.getString(1),
        depositor.key.principal());
  }

  private void declared(String draft, int files) {
    depositor.get(draft).then().statusCode(200).body("counts.declared", equalTo(files));
  }
}
