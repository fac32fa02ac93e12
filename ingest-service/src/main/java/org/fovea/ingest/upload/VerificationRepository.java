package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
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

  private final Sql sql;
  private final EntityManager entities;
  private final FileProgress files;
  private final Submissions submissions;
  private final UploadConfig config;

  @Inject
  VerificationRepository(
      Sql sql,
      EntityManager entities,
      FileProgress files,
      Submissions submissions,
      UploadConfig config) {
    this.sql = sql;
    this.entities = entities;
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
    return ids.stream().map(id -> entities.find(UploadEntity.class, id)).toList();
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
    verdicts.forEach(this::end);
  }

  private void end(Verdict verdict) {
    UploadEntity upload = verdict.upload();
    String state =
        (verdict.problem().isEmpty() ? UploadState.VERIFIED : UploadState.MISMATCH).name();
    int ended =
        sql.update(
            "update upload set state = ?, problem = ?::jsonb where id = ? and state = 'VERIFYING'",
            state,
            verdict.problem().map(Json::write).orElse(null),
            upload.id);
    if (ended == 1 && verdict.problem().isPresent()) {
      files.mismatch(upload.target(), verdict.problem().get());
    } else if (ended == 1) {
      files.verified(upload.target(), verdict.digests().orElseThrow(), upload.objectKey);
    }
  }
}
