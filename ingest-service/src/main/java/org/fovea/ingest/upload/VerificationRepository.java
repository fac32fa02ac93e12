package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.file.FileProgress;
import org.fovea.ingest.file.Json;
import org.fovea.ingest.submission.Submissions;

/** The queue of verifications, and their outcome. */
@ApplicationScoped
class VerificationRepository {

  /** Small files are claimed together, so that a hundred thousand of them cost few transactions. */
  private static final int BATCH = 64;

  private static final long BATCH_BYTES = 64L << 20;

  private static final String CLAIM =
      """
      with waiting as (
        select id, sum(size) over (order by created_at, id) - size as before from (
          select id, size, created_at from upload where state = 'VERIFYING' and claimed_until < clock_timestamp()
          order by created_at, id limit ? for update skip locked) locked)
      update upload set claimed_until = clock_timestamp() + ? * interval '1 millisecond'
      where id in (select id from waiting where before < ?) returning id\
      """;
  private static final String VERIFIED =
      """
      update upload set state = 'VERIFIED', problem = null where id = any(?) and state = 'VERIFYING' returning id\
      """;
  private static final String MISMATCH =
      "update upload set state = 'MISMATCH', problem = ?::jsonb where id = ? and state ="
          + " 'VERIFYING'";

  private final Sql sql;
  private final FileProgress files;
  private final Submissions submissions;
  private final UploadConfig config;

  @Inject
  VerificationRepository(
      Sql sql, FileProgress files, Submissions submissions, UploadConfig config) {
    this.sql = sql;
    this.files = files;
    this.submissions = submissions;
    this.config = config;
  }

  /** Claims what waits longest: many small files, or one large. */
  @Transactional
  List<UploadEntity> claim() {
    List<UUID> ids =
        sql.list(
            CLAIM,
            row -> row.getObject(1, UUID.class),
            BATCH,
            config.claim().toMillis(),
            BATCH_BYTES);
    return ids.isEmpty() ? List.of() : UploadEntity.list("id in ?1", ids);
  }

  /** Keeps the claim of work that takes long. */
  @Transactional
  void renew(List<UploadEntity> claimed) {
    sql.update(
        """
        update upload set claimed_until = clock_timestamp() + ? * interval '1 millisecond'
        where state = 'VERIFYING' and id = any(?)\
        """,
        config.claim().toMillis(),
        claimed.stream().map(upload -> upload.id).toArray(UUID[]::new));
  }

  /** Writes down verdicts; one that somebody else has written meanwhile stays. */
  @Transactional
  void record(List<Verdict> verdicts) {
    // The submission's row is locked first everywhere, so that nobody waits in a circle.
    verdicts.stream()
        .map(verdict -> verdict.upload().submission)
        .distinct()
        .sorted()
        .forEach(submissions::touch);
    Map<Boolean, List<Verdict>> byOutcome =
        verdicts.stream()
            .collect(Collectors.partitioningBy(verdict -> verdict.problem().isEmpty()));
    verified(byOutcome.get(true));
    byOutcome.get(false).forEach(this::mismatch);
  }

  private void verified(List<Verdict> verdicts) {
    UUID[] ids = verdicts.stream().map(verdict -> verdict.upload().id).toArray(UUID[]::new);
    Set<UUID> ended =
        new HashSet<>(sql.list(VERIFIED, row -> row.getObject(1, UUID.class), (Object) ids));
    files.verified(
        verdicts.stream()
            .filter(verdict -> ended.contains(verdict.upload().id))
            .map(VerificationRepository::arrival)
            .toList());
  }

  private static FileProgress.Arrival arrival(Verdict verdict) {
    UploadEntity upload = verdict.upload();
    return new FileProgress.Arrival(
        upload.target(), verdict.digests().orElseThrow(), upload.objectKey);
  }

  private void mismatch(Verdict verdict) {
    UploadEntity upload = verdict.upload();
    ProblemError problem = verdict.problem().orElseThrow();
    if (sql.update(MISMATCH, Json.write(problem), upload.id) == 1) {
      files.mismatch(upload.target(), problem);
    }
  }
}
