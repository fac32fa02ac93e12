package org.fovea.ingest.submission;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.ingest.SubmissionsApi;
import org.fovea.contract.ingest.model.NewSubmission;
import org.fovea.contract.ingest.model.Submission;
import org.fovea.contract.ingest.model.SubmissionPage;
import org.fovea.contract.ingest.model.SubmissionSettings;
import org.fovea.contract.ingest.model.SubmissionState;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.idempotency.Idempotency;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;

/** The calls on submissions. */
class SubmissionsResource implements SubmissionsApi {

  private final Submissions submissions;
  private final Drafts drafts;
  private final SubmissionPages pages;
  private final SubmissionMapper bodies;

  @Inject Answers answers;
  @Inject Idempotency idempotency;
  @Inject Cursors cursors;
  @Inject PageLinks links;

  @Inject
  SubmissionsResource(
      Submissions submissions, Drafts drafts, SubmissionPages pages, SubmissionMapper bodies) {
    this.submissions = submissions;
    this.drafts = drafts;
    this.pages = pages;
    this.bodies = bodies;
  }

  @Override
  public Submission openSubmission(String idempotencyKey, NewSubmission body) {
    NewSubmission wanted = body == null ? new NewSubmission() : body;
    return idempotency.once(
        idempotencyKey, "POST /v1/submissions", wanted, Submission.class, () -> made(open(wanted)));
  }

  @Override
  public Submission getSubmission(String id) {
    return bodies.withEtag(submissions.visible(id));
  }

  @Override
  public Submission ensureSubmission(String id, String ifMatch, SubmissionSettings body) {
    Drafts.Reached reached = drafts.ensure(id, asPatch(body), ifMatch);
    return reached.made() ? made(reached.submission()) : bodies.withEtag(reached.submission());
  }

  @Override
  public Submission changeSubmission(String id, Map<String, Object> patch, String ifMatch) {
    return bodies.withEtag(drafts.patch(id, patch, ifMatch));
  }

  @Override
  public void discardSubmission(String id, String ifMatch) {
    drafts.discard(id, ifMatch);
    answers.status(204);
  }

  @Override
  public SubmissionPage listSubmissions(
      SubmissionState state, Integer limit, String cursor, Boolean count) {
    Optional<State> wanted = Optional.ofNullable(state).map(s -> State.valueOf(s.toString()));
    String scope = "GET /v1/submissions state=" + wanted.map(State::name).orElse("");
    Page<SubmissionEntity> page =
        pages.page(wanted, Optional.ofNullable(cursor).map(c -> cursors.decode(c, scope)), limit);
    SubmissionPage body =
        new SubmissionPage().items(page.items().stream().map(bodies::body).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(pages.count(wanted)) : body;
  }

  private SubmissionEntity open(NewSubmission wanted) {
    Settings settings =
        new Settings(
            Optional.ofNullable(wanted.getTitle()),
            SettingsReader.release(SubmissionMapper.members(wanted.getRelease())));
    return Boolean.TRUE.equals(wanted.getReserve())
        ? drafts.openReserved(settings)
        : drafts.open(settings);
  }

  private Submission made(SubmissionEntity submission) {
    Submission body = bodies.withEtag(submission);
    answers.created(body.getUrl());
    return body;
  }

  private static Map<String, Object> asPatch(SubmissionSettings body) {
    Map<String, Object> patch = new HashMap<>();
    if (body != null && body.getTitle() != null) {
      patch.put("title", body.getTitle());
    }
    if (body != null && body.getRelease() != null) {
      patch.put("release", SubmissionMapper.members(body.getRelease()));
    }
    return patch;
  }
}
