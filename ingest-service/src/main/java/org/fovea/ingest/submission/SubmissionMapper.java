package org.fovea.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.fovea.contract.ingest.model.ReleaseRule;
import org.fovea.contract.ingest.model.Submission;
import org.fovea.contract.ingest.model.SubmissionCounts;
import org.fovea.contract.ingest.model.SubmissionState;
import org.fovea.conventions.http.Answers;
import org.fovea.ingest.link.Links;

/** Says a submission in the words of the contract. */
@ApplicationScoped
class SubmissionMapper {

  private final Submissions submissions;
  private final Answers answers;
  private final Links links;

  @Inject
  SubmissionMapper(Submissions submissions, Answers answers, Links links) {
    this.submissions = submissions;
    this.answers = answers;
    this.links = links;
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

  private Submission body(SubmissionEntity entity, Tally tally) {
    Submission body =
        new Submission()
            .id(entity.id.toString())
            .url(links.submission(entity.id))
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
    return linked(entity, body)
        .createdAt(entity.createdAt.atOffset(ZoneOffset.UTC))
        .updatedAt(entity.updatedAt.atOffset(ZoneOffset.UTC));
  }

  private Submission linked(SubmissionEntity entity, Submission body) {
    entity.operation().map(links::operation).ifPresent(body::operation);
    if (!entity.state.changeable() && entity.state != State.SUBMITTING) {
      entity.accession().map(links::study).ifPresent(body::studyUrl);
    }
    return body.documents(links.documents(entity.id))
        .files(links.files(entity.id))
        .report(links.report(entity.id));
  }

  private static ReleaseRule release(SubmissionEntity entity) {
    String rule =
        entity.release().orElse(org.fovea.contract.event.ReleaseRule.ON_ACCEPTANCE).rule();
    return new ReleaseRule()
        .rule(ReleaseRule.RuleEnum.fromValue(rule))
        .date(entity.releaseDate)
        .notAfter(entity.releaseNotAfter);
  }

  /** A rule as the whole member of a patch: the days it does not name are cleared. */
  static Map<String, Object> members(ReleaseRule rule) {
    Map<String, Object> members = new HashMap<>();
    if (rule != null) {
      members.put("rule", rule.getRule().value());
      members.put("date", rule.getDate());
      members.put("notAfter", rule.getNotAfter());
    }
    return members;
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
