package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.http.Preconditions;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.OperationEntity.Kind;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.submission.Accessions;
import org.fovea.ingest.submission.State;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** Freezes a draft: from here on its content belongs to the operation that submits it. */
@ApplicationScoped
class Freezing {

  private final Submissions submissions;
  private final Accessions accessions;
  private final Operations operations;
  private final Caller caller;
  private final SubmitConfig config;

  @Inject
  Freezing(
      Submissions submissions,
      Accessions accessions,
      Operations operations,
      Caller caller,
      SubmitConfig config) {
    this.submissions = submissions;
    this.accessions = accessions;
    this.operations = operations;
    this.caller = caller;
    this.config = config;
  }

  @Transactional
  OperationEntity freeze(String id, String ifMatch) {
    SubmissionEntity submission = submissions.changeable(id);
    String etag = requireSeen(submission, ifMatch);
    if (submission.accession == null) {
      submission.accession = accessions.issue(submission.study);
    }
    OperationEntity operation = operations.start(Kind.SUBMIT, submission.id, caller.require());
    operation.autoAccept =
        config.autoAcceptRoles().stream()
            .map(Role::of)
            .flatMap(Optional::stream)
            .anyMatch(caller::is);
    operation.acceptedEtag = Preconditions.quoted(etag);
    submission.state = State.SUBMITTING;
    submission.operation = operation.id;
    submission.touch();
    return operation;
  }

  /** The ETag the caller has seen, which is the current one. */
  String requireSeen(SubmissionEntity submission, String ifMatch) {
    Submissions.requireChangeable(submission);
    String etag = Submissions.etag(submission, submissions.tally(submission.id));
    Preconditions.ifMatch(ifMatch, etag);
    return etag;
  }
}
