package org.fovea.ingest.fixity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.fovea.ingest.blob.Blobs;
import org.fovea.ingest.testing.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a blob is read again. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FixityRepositoryTest {

  private static final String SHA256 = "a".repeat(64);
  private static final int ALL = 100_000;

  private final UUID submission = UUID.randomUUID();

  @Inject FixityRepository fixity;
  @Inject Blobs blobs;
  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    Drafts.open(sql, submission);
  }

  @Test
  void blobThatCouldNotBeReadIsTriedAgainSoonerThanOneThatWas() {
    // Given
    Expected unread = overdue();
    Expected read = overdue();

    // When
    fixity.record(Observed.without(unread, FixityResult.FAILED_TO_FETCH_OBJECT));
    fixity.record(Observed.without(read, FixityResult.MISSING_OBJECT));

    // Then
    assertFalse(fixity.due(ALL).contains(unread));
    waited(unread);
    waited(read);
    assertTrue(fixity.due(ALL).contains(unread));
    assertFalse(fixity.due(ALL).contains(read));
  }

  @Test
  void whatNobodyVerifiedOrNobodyNeedsIsNotRead() {
    // Given
    Expected unverified = overdue();
    Expected garbage = overdue();

    // When
    sql.update("update blob set sha256 = null where key = ?", unverified.key());
    blobs.release(List.of(garbage.key()));

    // Then
    List<String> due = fixity.due(ALL).stream().map(Expected::key).toList();
    assertFalse(due.contains(unverified.key()));
    assertFalse(due.contains(garbage.key()));
  }

  @Test
  void damageIsCountedUntilABlobIsWholeAgain() {
    Expected blob = overdue();
    long before = fixity.damaged();

    fixity.record(Observed.without(blob, FixityResult.MISSING_OBJECT));
    assertEquals(before + 1, fixity.damaged());

    fixity.record(Observed.without(blob, FixityResult.OK));
    assertEquals(before, fixity.damaged());
  }

  @Test
  void checkOfABlobThatIsGoneLeavesNoTrace() {
    Expected gone = new Expected("blobs/" + UUID.randomUUID(), 3, SHA256);
    assertEquals(0, fixity.record(Observed.without(gone, FixityResult.MISSING_OBJECT)));
  }

  private Expected overdue() {
    String key = blobs.fresh(submission);
    blobs.keep(List.of(new Blobs.Kept(key, 3, SHA256)));
    sql.update("update blob set checked_at = now() - interval '91 days' where key = ?", key);
    return new Expected(key, 3, SHA256);
  }

  private void waited(Expected blob) {
    sql.update(
        "update blob set check_not_before = now() - interval '1 second' where key = ?", blob.key());
  }
}
