package org.fovea.ingest.garbage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.LeaseLostException;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.fovea.ingest.blob.Blobs;
import org.fovea.ingest.testing.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows make a blob needed, and what the journal says of one that is not. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GarbageRepositoryTest {

  private static final String SHA256 = "a".repeat(64);
  private static final int ALL = 100_000;

  private final UUID submission = UUID.randomUUID();

  @Inject GarbageRepository garbage;
  @Inject Blobs blobs;
  @Inject Leases leases;
  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    Drafts.open(sql, submission);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RECEIVING", "COMPLETING", "VERIFYING"})
  void f46SessionThatIsNotOverProtectsItsKey(String state) {
    String key = oldGarbage();
    Drafts.session(sql, submission, key, state, "-1 hours");

    assertFalse(garbage.candidates(ALL).contains(key));
    assertFalse(decide(key));
  }

  @ParameterizedTest
  @CsvSource({"EXPIRED, expired", "ABORTED, aborted", "MISMATCH, mismatch", "VERIFIED, unfinished"})
  void reasonIsHowTheSessionEnded(String state, String reason) {
    String key = oldGarbage();
    Drafts.session(sql, submission, key, state, "-1 hours");

    assertTrue(decide(key));
    assertEquals(Optional.of(reason), reason(key));
  }

  @Test
  void blobThatWasNeededOnceWasReplaced() {
    String key = blobs.fresh(submission);
    blobs.keep(List.of(new Blobs.Kept(key, 3, SHA256)));
    blobs.release(List.of(key));
    growOld(key);

    assertTrue(decide(key));
    assertEquals(Optional.of("replaced"), reason(key));
  }

  @Test
  void blobOfADiscardedDraftWasDiscarded() {
    String key = oldGarbage();
    sql.update("update submission set state = 'DISCARDED' where id = ?", submission);

    assertTrue(decide(key));
    assertEquals(Optional.of("discarded"), reason(key));
  }

  @Test
  void operationThatHasEndedProtectsNothing() {
    String key = oldGarbage();
    Drafts.submit(sql, submission, "SUCCEEDED");

    assertTrue(garbage.candidates(ALL).contains(key));
  }

  @Test
  void whoLostTheLeaseWritesNothing() {
    // Given
    String undecided = oldGarbage();
    String decided = oldGarbage();
    decide(decided);
    sql.update("update blob_deletion set delete_after = now() where object_key = ?", decided);
    GarbageRepository.Due due =
        garbage.due(ALL).stream().filter(d -> d.key().equals(decided)).findFirst().orElseThrow();

    // When
    Fence lost = new LostLease();
    assertThrows(LeaseLostException.class, () -> garbage.decide(lost, undecided, 3));
    assertThrows(LeaseLostException.class, () -> garbage.forget(lost, undecided));
    assertThrows(LeaseLostException.class, () -> garbage.begin(lost, due));

    // Then
    assertTrue(garbage.candidates(ALL).contains(undecided));
    assertTrue(garbage.due(ALL).contains(due));
  }

  private record LostLease() implements Fence {
    @Override
    public String name() {
      return "blob-reaper";
    }

    @Override
    public long number() {
      return 0;
    }

    @Override
    public boolean held() {
      return true;
    }

    @Override
    public void verify() {
      throw new LeaseLostException(name());
    }
  }

  private boolean decide(String key) {
    boolean[] decided = new boolean[1];
    leases.run(
        "garbage-" + key,
        Duration.ofMinutes(1),
        fence -> decided[0] = garbage.decide(fence, key, 3));
    return decided[0];
  }

  private String oldGarbage() {
    String key = blobs.fresh(submission);
    growOld(key);
    return key;
  }

  private void growOld(String key) {
    sql.update("update blob set garbage_since = now() - interval '25 hours' where key = ?", key);
  }

  private Optional<String> reason(String key) {
    return sql.first(
        "select reason from blob_deletion where object_key = ?", row -> row.getString(1), key);
  }
}
