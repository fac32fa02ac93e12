package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.LeaseLostException;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Progress;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.OperationEntity.Stage;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** The steps every operation begins with: inspect the files, read the form, keep the report. */
@ApplicationScoped
class DryRun {

  private final Operations operations;
  private final Submissions submissions;
  private final Reading reading;
  private final Inspections inspections;
  private final ReportRepository reports;

  @Inject
  DryRun(
      Operations operations,
      Submissions submissions,
      Reading reading,
      Inspections inspections,
      ReportRepository reports) {
    this.operations = operations;
    this.submissions = submissions;
    this.reading = reading;
    this.inspections = inspections;
    this.reports = reports;
  }

  FormReading run(OperationEntity operation, SubmissionEntity submission, Fence fence) {
    List<StoredFile> files = reading.files(submission);
    List<InspectedFile> inspected =
        inspections.inspect(submission.id, files, progress(operation, fence));
    operations.progress(operation.id, Stage.READ, 0, 1);
    FormReading read = reading.read(submission, files, inspected);
    KeptReport report =
        KeptReport.of(read, submissions.tally(submission.id), Instant.now().toString());
    reports.keep(submission.id, submission.revision, report);
    return read;
  }

  private Consumer<Progress> progress(OperationEntity operation, Fence fence) {
    return progress -> {
      if (!fence.held()) {
        throw new LeaseLostException(fence.name());
      }
      operations.progress(operation.id, Stage.INSPECT, progress.done(), progress.total());
    };
  }
}
