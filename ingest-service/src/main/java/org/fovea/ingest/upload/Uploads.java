package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.file.FileProgress;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.submission.Submissions;

/** Finds and ends sessions on behalf of the caller. */
@ApplicationScoped
class Uploads {

  private final Submissions submissions;
  private final FileProgress files;
  private final Caller caller;
  private final EntityManager entities;
  private final SessionRepository sessions;

  @Inject
  Uploads(
      Submissions submissions,
      FileProgress files,
      Caller caller,
      EntityManager entities,
      SessionRepository sessions) {
    this.submissions = submissions;
    this.files = files;
    this.caller = caller;
    this.entities = entities;
    this.sessions = sessions;
  }

  /**
   * The session, else 404; so it is for a session of a submission the caller may not see. Being
   * asked for ends its silence.
   */
  @Transactional
  UploadEntity visible(String id) {
    caller.require();
    UploadEntity upload =
        find(id).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    submissions.visible(upload.submission.toString());
    sessions.heardOf(List.of(upload.id));
    entities.refresh(upload);
    return upload;
  }

  /** The session in this submission; being asked for ends its silence. */
  @Transactional
  Optional<UploadEntity> find(UUID submission, String id) {
    Optional<UploadEntity> found = find(id).filter(upload -> upload.submission.equals(submission));
    found.ifPresent(upload -> sessions.heardOf(List.of(upload.id)));
    found.ifPresent(entities::refresh);
    return found;
  }

  /** The sessions of these files that receive are wanted still. */
  void heardOf(UUID submission, List<String> paths) {
    sessions.heardOf(submission, paths);
  }

  /** Sessions that receive, by path. */
  @Transactional
  List<UploadEntity> open(UUID submission, String afterPath, int limit) {
    return UploadEntity.<UploadEntity>find(
            "submission = ?1 and state = ?2 and path > ?3 order by path",
            submission,
            UploadState.RECEIVING,
            afterPath)
        .page(0, limit)
        .list();
  }

  @Transactional
  long countOpen(UUID submission) {
    return UploadEntity.count("submission = ?1 and state = ?2", submission, UploadState.RECEIVING);
  }

  /**
   * Ends a session that receives; one that is being completed is left alone (409), an ended one
   * stays as it is.
   */
  @Transactional
  void abort(String id) {
    UploadEntity upload = visible(id);
    entities.refresh(upload, LockModeType.PESSIMISTIC_WRITE);
    if (upload.state == UploadState.COMPLETING || upload.state == UploadState.VERIFYING) {
      throw new ProblemException(IngestProblem.COMPLETION_IN_FLIGHT);
    }
    if (upload.state == UploadState.RECEIVING) {
      end(upload, UploadState.ABORTED);
    }
  }

  /**
   * Ends a session for good, in the current transaction; what the store holds of it is dropped
   * later.
   */
  void end(UploadEntity upload, UploadState state) {
    upload.state = state;
    entities.flush();
    sessions.abandon(upload.id);
    files.abandoned(upload.target());
  }

  /** Ends the session of a file that is taken out of the draft, in the current transaction. */
  void drop(UUID id) {
    UploadEntity upload = entities.find(UploadEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (upload.state == UploadState.RECEIVING) {
      end(upload, UploadState.ABORTED);
    }
  }

  private static Optional<UploadEntity> find(String id) {
    try {
      return UploadEntity.findByIdOptional(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
