package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.file.FileProgress;

/**
 * The steps of a completion in the database, each a transaction of its own so that no lock is held
 * while the store works.
 */
@ApplicationScoped
class CompletionRepository {

  private static final String CLAIM =
      """
      update upload set state = 'COMPLETING', claimed_until = clock_timestamp() + ? * interval '1 millisecond',
        sha256 = coalesce(sha256, ?), crc32c = coalesce(crc32c, ?)
      where id = ? and (state = 'RECEIVING' or (state = 'COMPLETING' and claimed_until < clock_timestamp()))\
      """;

  private final Sql sql;
  private final EntityManager entities;
  private final FileProgress files;
  private final UploadConfig config;

  @Inject
  CompletionRepository(Sql sql, EntityManager entities, FileProgress files, UploadConfig config) {
    this.sql = sql;
    this.entities = entities;
    this.files = files;
    this.config = config;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<UploadEntity> find(UUID submission, Completion.Wanted wanted) {
    try {
      return Optional.ofNullable(
              entities.find(UploadEntity.class, UUID.fromString(wanted.upload())))
          .filter(upload -> upload.submission.equals(submission));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean claim(UUID id, Completion.Wanted wanted) {
    return sql.update(
            CLAIM,
            config.claim().toMillis(),
            wanted.sha256().orElse(null),
            wanted.crc32c().orElse(null),
            id)
        == 1;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  UploadEntity reload(UUID id) {
    return load(id);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void backToReceiving(UUID id) {
    sql.update("update upload set state = 'RECEIVING' where id = ? and state = 'COMPLETING'", id);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  UploadEntity toVerifying(UUID id) {
    sql.update(
        "update upload set state = 'VERIFYING', claimed_until = '-infinity' where id = ? and state"
            + " = 'COMPLETING'",
        id);
    UploadEntity upload = load(id);
    files.verifying(upload.target());
    return upload;
  }

  private UploadEntity load(UUID id) {
    UploadEntity upload = entities.find(UploadEntity.class, id);
    entities.refresh(upload);
    return upload;
  }
}
