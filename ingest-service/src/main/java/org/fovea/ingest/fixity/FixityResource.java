package org.fovea.ingest.fixity;

import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.ingest.FixityApi;
import org.fovea.contract.ingest.model.FixityCheck;
import org.fovea.contract.ingest.model.FixityCheckPage;
import org.fovea.contract.ingest.model.FixityRun;
import org.fovea.contract.ingest.model.RunFixity;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.ingest.submission.Submissions;

/** The calls on fixity, for admins. */
class FixityResource implements FixityApi {

  @Inject Caller caller;
  @Inject Submissions submissions;
  @Inject FixityRepository blobs;
  @Inject CheckRepository checks;
  @Inject Fixity fixity;
  @Inject Cursors cursors;
  @Inject PageLinks links;

  @Override
  public FixityCheckPage listFixityChecks(
      org.fovea.contract.ingest.model.FixityResult result,
      Boolean current,
      Integer limit,
      String cursor,
      Boolean count) {
    caller.requireRole(Role.ADMIN);
    CheckRepository.Filter filter =
        new CheckRepository.Filter(
            Optional.ofNullable(result).map(Object::toString).orElse(""), current);
    String scope = "GET fixity " + filter;
    long before =
        Optional.ofNullable(cursor)
            .map(c -> Long.valueOf(cursors.decode(c, scope).get("id")))
            .orElse(Long.MAX_VALUE);
    Page<CheckRow> page =
        Page.of(
            checks.page(filter, before, limit + 1),
            limit,
            last -> Map.of("id", Long.toString(last.id())));
    FixityCheckPage body =
        new FixityCheckPage().items(page.items().stream().map(FixityResource::body).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(checks.count(filter)) : body;
  }

  @Override
  public FixityRun runFixity(RunFixity body) {
    caller.requireRole(Role.ADMIN);
    Fixity.Round round = fixity.now(wanted(body));
    return new FixityRun()
        .checked(round.checked())
        .bytes(round.bytes())
        .damaged(
            round.notWhole().stream()
                .flatMap(id -> checks.find(id).stream())
                .map(FixityResource::body)
                .toList());
  }

  private List<Expected> wanted(RunFixity body) {
    int limit = Optional.ofNullable(body.getLimit()).orElse(100);
    return Optional.ofNullable(body.getSubmission())
        .map(id -> blobs.of(submissions.visible(id).id, limit))
        .orElseGet(() -> blobs.oldest(limit));
  }

  private static FixityCheck body(CheckRow row) {
    FixityCheck body =
        new FixityCheck()
            .id(Long.toString(row.id()))
            .objectKey(row.expected().key())
            .submission(row.submission().toString())
            .result(org.fovea.contract.ingest.model.FixityResult.fromValue(row.result().name()))
            .expectedSize(row.expected().size())
            .expectedSha256(row.expected().sha256())
            .checkedAt(row.checkedAt().atOffset(ZoneOffset.UTC));
    row.path().ifPresent(body::path);
    row.foundSize().ifPresent(body::foundSize);
    row.foundSha256().ifPresent(body::foundSha256);
    return body;
  }
}
