package org.fovea.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fovea.contract.ingest.model.ReleaseRule;
import org.fovea.contract.ingest.model.Submission;
import org.fovea.contract.ingest.model.SubmissionCounts;
import org.fovea.contract.ingest.model.SubmissionState;
import org.fovea.conventions.http.Answers;

/** Says a submission in the words of the contract. */
@ApplicationScoped
class SubmissionMapper {

  private final Submissions submissions;
  private final Answers answers;

  @Inject
  SubmissionMapper(Submissions submissions, Answers answers) {
    this.submissions = submissions;
    this.answers = answers;
  }

  /** The body, and the ETag of the answer. */
  Submission withEtag(SubmissionEntity entity) {
    Tally tally = submissions.tally(entity.id);
    answers.etag(Submissions.etag(entity, tally));
    return body(entity, tally);
  }

  Submission body(SubmissionEntity entity) {
    return body(entity, submissions.tally(entity.id));
  }

  private static Submission body(SubmissionEntity entity, Tally tally) {
    Submission body =
        new Submission()
            .id(entity.id.toString())
            .url(entity.url())
            .study(entity.study.toString())
            .accession(entity.accession)
            .version(entity.version)
            .attempt(entity.attempt)
            .title(entity.title)
            .state(SubmissionState.fromValue(entity.state.name()))
            .owner(entity.owner)
            .release(release(entity))
            .counts(counts(tally))
            .missing(tally.wanting());
    return links(entity, body)
        .createdAt(entity.createdAt.atOffset(ZoneOffset.UTC))
        .updatedAt(entity.updatedAt.atOffset(ZoneOffset.UTC));
  }

  private static Submission links(SubmissionEntity entity, Submission body) {
    entity.operation().ifPresent(id -> body.operation("/v1/operations/ingest/" + id));
    if (!entity.state.changeable() && entity.state != State.SUBMITTING) {
      entity.accession().ifPresent(accession -> body.studyUrl("/v1/studies/" + accession));
    }
    return body.documents(entity.url() + "/documents")
        .files(entity.url() + "/files")
        .report(entity.url() + "/report");
  }

  private static ReleaseRule release(SubmissionEntity entity) {
    LocalDate date = entity.releaseDate;
    return new ReleaseRule().rule(ReleaseRule.RuleEnum.fromValue(entity.releaseRule)).date(date);
  }

  /** The rule of a body, on acceptance when it has none. */
  static org.fovea.contract.event.ReleaseRule release(ReleaseRule body) {
    if (body == null) {
      return org.fovea.contract.event.ReleaseRule.ON_ACCEPTANCE;
    }
    return SettingsReader.release(
        body.getRule().value(), Optional.ofNullable(body.getDate()).map(LocalDate::toString));
  }

  private static SubmissionCounts counts(Tally tally) {
    return new SubmissionCounts()
        .documents(tally.documents())
        .declared(tally.files())
        .missing(tally.missing())
        .receiving(tally.receiving())
        .verifying(tally.verifying())
        .verified(tally.verified())
        .mismatch(tally.mismatch())
        .bytesDeclared(tally.bytesDeclared())
        .bytesVerified(tally.bytesVerified());
  }
}
