package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The transactions that end sessions nobody works on any more. */
@ApplicationScoped
class SessionEnding {

  private final SessionRepository sessions;
  private final CompletionRepository completions;
  private final Uploads uploads;
  private final EntityManager entities;

  @Inject
  SessionEnding(
      SessionRepository sessions,
      CompletionRepository completions,
      Uploads uploads,
      EntityManager entities) {
    this.sessions = sessions;
    this.completions = completions;
    this.uploads = uploads;
    this.entities = entities;
  }

  /** Expires sessions that only ever received, and returns how many. */
  @Transactional
  int expireSilent(int limit) {
    List<UUID> silent = sessions.silent(UploadState.RECEIVING, limit);
    silent.stream().map(this::locked).forEach(upload -> uploads.end(upload, UploadState.EXPIRED));
    return silent.size();
  }

  @Transactional
  UploadEntity read(UUID id) {
    return entities.find(UploadEntity.class, id);
  }

  /** No object came of the completion. */
  @Transactional
  void expire(UploadEntity seen) {
    UploadEntity upload = locked(seen.id);
    if (upload.state == UploadState.COMPLETING) {
      uploads.end(upload, UploadState.EXPIRED);
    }
  }

  /** The completion had its effect before its process died. */
  void completed(UploadEntity upload) {
    completions.settle(List.of(upload), List.of());
  }

  private UploadEntity locked(UUID id) {
    return entities.find(UploadEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
