package org.fovea.ingest.garbage;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.ingest.GarbageApi;
import org.fovea.contract.ingest.model.Deletion;
import org.fovea.contract.ingest.model.DeletionPage;
import org.fovea.contract.ingest.model.DeletionRun;
import org.fovea.contract.ingest.model.DeletionState;
import org.fovea.contract.ingest.model.OrphanPage;
import org.fovea.contract.ingest.model.RunDeletions;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.problem.IngestProblem;

/** The calls on the journal of deletions and on orphans, for admins. */
class GarbageResource implements GarbageApi {

  @Inject Caller caller;
  @Inject DeletionRepository deletions;
  @Inject GarbageRepository garbage;
  @Inject GarbageCollector collector;
  @Inject OrphanRepository orphans;
  @Inject OrphanScan scan;
  @Inject GarbageMapper bodies;
  @Inject Cursors cursors;
  @Inject PageLinks links;

  @Override
  public DeletionPage listDeletions(
      DeletionState state, Integer limit, String cursor, Boolean count) {
    caller.requireRole(Role.ADMIN);
    String wanted = Optional.ofNullable(state).map(DeletionState::toString).orElse("");
    String scope = "GET deletions " + wanted;
    long before =
        Optional.ofNullable(cursor)
            .map(c -> Long.valueOf(cursors.decode(c, scope).get("id")))
            .orElse(Long.MAX_VALUE);
    Page<DeletionRow> page =
        Page.of(
            deletions.page(wanted, before, limit + 1),
            limit,
            last -> Map.of("id", Long.toString(last.id())));
    DeletionPage body = new DeletionPage().items(page.items().stream().map(bodies::body).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(deletions.count(wanted)) : body;
  }

  @Override
  public Deletion getDeletion(String id) {
    caller.requireRole(Role.ADMIN);
    return bodies.body(find(id));
  }

  @Override
  public Deletion restoreDeletion(String id) {
    caller.requireRole(Role.ADMIN);
    DeletionRow entry = find(id);
    if (!garbage.restore(entry.id()) && !find(id).state().equals("RESTORED")) {
      throw new ProblemException(IngestProblem.ALREADY_DELETED);
    }
    return bodies.body(find(id));
  }

  @Override
  public DeletionRun runDeletions(RunDeletions body) {
    caller.requireRole(Role.ADMIN);
    boolean dry = !Boolean.FALSE.equals(body.getDryRun());
    Collected collected = dry ? collector.dryRun() : collector.run().orElseThrow(this::running);
    return GarbageMapper.body(collected).dryRun(dry);
  }

  @Override
  public OrphanPage listOrphans(Integer limit, String cursor, Boolean count) {
    caller.requireRole(Role.ADMIN);
    String scope = "GET orphans";
    String after =
        Optional.ofNullable(cursor).map(c -> cursors.decode(c, scope).get("key")).orElse("");
    Page<OrphanRow> page =
        Page.of(orphans.page(after, limit + 1), limit, last -> Map.of("key", last.key()));
    OrphanPage body =
        new OrphanPage().items(page.items().stream().map(GarbageMapper::body).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(orphans.count()) : body;
  }

  @Override
  public org.fovea.contract.ingest.model.OrphanScan scanOrphans() {
    caller.requireRole(Role.ADMIN);
    OrphanScan.Seen seen = scan.run().orElseThrow(this::running);
    return new org.fovea.contract.ingest.model.OrphanScan()
        .objects(seen.objects())
        .orphans(seen.orphans());
  }

  private DeletionRow find(String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .flatMap(deletions::find)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  private ProblemException running() {
    return new ProblemException(IngestProblem.JOB_RUNNING);
  }
}
