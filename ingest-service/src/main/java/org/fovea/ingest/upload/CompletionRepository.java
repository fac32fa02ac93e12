package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.file.FileProgress;

/**
 * The steps of completions in the database, each a transaction of its own so that no lock is held
 * while the store works.
 */
@ApplicationScoped
class CompletionRepository {

  private static final String CLAIM =
      """
      update upload u set state = 'COMPLETING',
        claimed_until = clock_timestamp() + ? * interval '1 millisecond',
        expires_at = clock_timestamp() + ? * interval '1 millisecond',
        sha256 = coalesce(u.sha256, w.sha256), crc32c = coalesce(u.crc32c, w.crc32c)
      from unnest(?::uuid[], ?::text[], ?::text[]) w(id, sha256, crc32c)
      where u.id = w.id
        and (u.state = 'RECEIVING' or (u.state = 'COMPLETING' and u.claimed_until < clock_timestamp()))
      returning u.id\
      """;
  private static final String VERIFYING =
      """
      update upload set state = 'VERIFYING', claimed_until = '-infinity'
      where id = any(?) and state = 'COMPLETING'\
      """;

  private final Sql sql;
  private final FileProgress files;
  private final UploadConfig config;

  @Inject
  CompletionRepository(Sql sql, FileProgress files, UploadConfig config) {
    this.sql = sql;
    this.files = files;
    this.config = config;
  }

  /** Those of the sessions that exist in this submission. */
  @Transactional
  List<UploadEntity> find(UUID submission, List<Completion.Wanted> wanted) {
    List<UUID> ids =
        wanted.stream().map(Completion.Wanted::upload).flatMap(id -> parse(id).stream()).toList();
    return UploadEntity.list("submission = ?1 and id in ?2", submission, ids);
  }

  /** Claims the sessions that are free to be completed. */
  @Transactional
  Set<UUID> claim(List<Completion.Wanted> wanted) {
    return new HashSet<>(
        sql.list(
            CLAIM,
            row -> row.getObject(1, UUID.class),
            config.claim().toMillis(),
            config.sessionLifetime().toMillis(),
            wanted.stream().map(one -> UUID.fromString(one.upload())).toArray(UUID[]::new),
            wanted.stream().map(one -> one.sha256().orElse(null)).toArray(String[]::new),
            wanted.stream().map(one -> one.crc32c().orElse(null)).toArray(String[]::new)));
  }

  @Transactional
  Map<UUID, UploadEntity> reload(List<Completion.Wanted> wanted) {
    List<UUID> ids = wanted.stream().map(one -> UUID.fromString(one.upload())).toList();
    Map<UUID, UploadEntity> found = new HashMap<>();
    UploadEntity.<UploadEntity>list("id in ?1", ids)
        .forEach(upload -> found.put(upload.id, upload));
    return found;
  }

  /**
   * The store failed before anything was assembled: single parts can be completed again at once.
   */
  @Transactional
  void giveBack(Set<UUID> claimed) {
    sql.update(
        "update upload set state = 'RECEIVING' where id = any(?) and state = 'COMPLETING' and"
            + " part_count = 1",
        (Object) claimed.toArray(UUID[]::new));
  }

  /** Whole files wait for their verification from now on, partial ones receive again. */
  @Transactional
  void settle(List<UploadEntity> whole, List<UploadEntity> partial) {
    sql.update(
        "update upload set state = 'RECEIVING' where id = any(?) and state = 'COMPLETING'",
        (Object) ids(partial));
    sql.update(VERIFYING, (Object) ids(whole));
    files.verifying(whole.stream().map(UploadEntity::target).toList());
    partial.forEach(upload -> upload.state = UploadState.RECEIVING);
    whole.forEach(upload -> upload.state = UploadState.VERIFYING);
  }

  private static UUID[] ids(Collection<UploadEntity> uploads) {
    return uploads.stream().map(upload -> upload.id).toArray(UUID[]::new);
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
