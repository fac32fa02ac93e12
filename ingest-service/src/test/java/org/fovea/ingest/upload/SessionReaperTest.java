package org.fovea.ingest.upload;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.testing.RealParts;
import org.fovea.ingest.blob.Blobs;
import org.fovea.ingest.file.FileProgress;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.path.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SessionReaperTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final UUID submission = UUID.randomUUID();

  @Inject SessionReaper reaper;
  @Inject SessionEnding ending;
  @Inject ObjectStore store;
  @Inject Verification verification;
  @Inject SessionFactory factory;
  @Inject Blobs blobs;
  @Inject FileProgress progress;
  @Inject FileRepository files;
  @Inject VerificationRepository verifications;
  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    sql.update(
        """
        insert into submission (id, study, version, attempt, owner, release_rule, state, revision, sequence,
          created_at, updated_at)
        values (?, gen_random_uuid(), 1, 1, 'me', 'onAcceptance', 'DRAFT', 1, 0, now(), now())\
        """,
        submission);
  }

  @Test
  void f27SessionNobodyCompletesExpiresAndLeavesNothingBehind() {
    // Given
    UploadEntity upload = session("late.bin", Instant.now().minusSeconds(1));

    // When
    ending.expireSilent(500);

    // Then
    assertEquals(UploadState.EXPIRED, state(upload));
    assertTrue(files.find(submission, "late.bin").isEmpty());
    assertEquals(
        1,
        count("select count(*) from abandoned_multipart where object_key = ?", upload.objectKey));
    assertEquals(
        1,
        count(
            "select count(*) from blob where key = ? and garbage_since is not null",
            upload.objectKey));
  }

  @Test
  void sessionThatStillReceivesIsLeftAlone() {
    UploadEntity upload = session("early.bin", Instant.now().plus(Duration.ofDays(1)));
    ending.expireSilent(500);
    assertEquals(UploadState.RECEIVING, state(upload));
  }

  @Test
  void f3CompletionThatHadItsEffectBeforeItsProcessDiedCounts() {
    UploadEntity upload = halfCompleted("whole.bin");
    store.put(upload.objectKey, "nine byte".getBytes(StandardCharsets.UTF_8), "text/plain");

    settleAll();

    verification.wake();
    await().atMost(SOON).until(() -> state(upload) == UploadState.VERIFIED);
    assertEquals(
        0,
        count("select count(*) from abandoned_multipart where object_key = ?", upload.objectKey));
  }

  @Test
  void f3CompletionOfWhichNoObjectCameExpires() {
    UploadEntity upload = halfCompleted("nothing.bin");

    settleAll();

    assertEquals(UploadState.EXPIRED, state(upload));
    assertEquals(
        1,
        count("select count(*) from abandoned_multipart where object_key = ?", upload.objectKey));
  }

  @Test
  void f3CompletionUnderWayIsLeftAlone() {
    UploadEntity upload = halfCompleted("under-way.bin");
    sql.update(
        "update upload set claimed_until = now() + interval '1 minute' where id = ?", upload.id);

    settleAll();

    assertEquals(UploadState.COMPLETING, state(upload));
  }

  @Test
  void f4VerificationOfAWorkerThatDiedIsClaimedAgain() {
    // Given
    UploadEntity upload = session("dead.bin", Instant.now().plus(Duration.ofDays(1)));
    sql.update(
        "update upload set state = 'VERIFYING', claimed_until = now() + interval '1 hour' where id"
            + " = ?",
        upload.id);
    assertTrue(claimed().stream().noneMatch(upload.id::equals));

    // When
    sql.update(
        "update upload set claimed_until = now() - interval '1 second' where id = ?", upload.id);

    // Then
    await().atMost(SOON).until(() -> state(upload) == UploadState.MISMATCH);
  }

  private List<UUID> claimed() {
    return verifications.claim().stream().map(upload -> upload.id).toList();
  }

  private void settleAll() {
    boolean more = true;
    while (more) {
      more = reaper.settleHalfCompleted();
    }
  }

  private UploadEntity halfCompleted(String path) {
    UploadEntity upload = session(path, Instant.now().minusSeconds(1));
    sql.update("update upload set state = 'COMPLETING' where id = ?", upload.id);
    return upload;
  }

  private UploadEntity session(String path, Instant expiry) {
    WantedFile wanted =
        new WantedFile(
            FilePath.read(path),
            9,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    UploadEntity upload =
        factory.session(submission, wanted, blobs.fresh(submission), Instant.now());
    upload.expiresAt = expiry;
    upload.multipartId = "multipart-of-" + path;
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              upload.persistAndFlush();
              progress.receiving(
                  List.of(new FileProgress.Opening(upload.target(), Optional.empty(), List.of())));
            });
    return upload;
  }

  private UploadState state(UploadEntity upload) {
    return UploadState.valueOf(
        sql.first("select state from upload where id = ?", row -> row.getString(1), upload.id)
            .orElseThrow());
  }

  private long count(String query, String key) {
    return sql.first(query, row -> row.getLong(1), key).orElseThrow();
  }
}
