package org.fovea.ingest.submit;

import jakarta.inject.Inject;
import org.fovea.contract.ingest.SubmittingApi;
import org.fovea.contract.ingest.model.ImagePreview;
import org.fovea.contract.ingest.model.Operation;
import org.fovea.contract.ingest.model.SubmissionReport;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.OperationMapper;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** Validating, previewing and submitting. */
class SubmittingResource implements SubmittingApi {

  @Inject Submissions submissions;
  @Inject SubmitService service;
  @Inject ReportRepository reports;
  @Inject ImagePreviewMapper previews;
  @Inject OperationRunner runner;
  @Inject OperationMapper operations;
  @Inject ReportMapper reportBodies;
  @Inject Answers answers;

  @Override
  public Operation validate(String id) {
    return accepted(service.validate(id));
  }

  @Override
  public Operation submit(String id, String ifMatch) {
    return accepted(service.submit(id, ifMatch));
  }

  @Override
  public SubmissionReport getReport(String id) {
    SubmissionEntity submission = submissions.visible(id);
    return reports
        .find(submission.id)
        .map(dated -> reportBodies.body(submission, submissions.tally(submission.id), dated))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  @Override
  public ImagePreview previewImages(String id) {
    SubmissionEntity submission = submissions.visible(id);
    Submissions.requireChangeable(submission);
    return previews.preview(submission);
  }

  private Operation accepted(OperationEntity operation) {
    runner.wake();
    Operation body = operations.body(operation);
    answers.accepted(body.getUrl());
    return body;
  }
}
