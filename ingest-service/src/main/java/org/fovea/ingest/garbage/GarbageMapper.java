package org.fovea.ingest.garbage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import org.fovea.contract.ingest.model.Deletion;
import org.fovea.contract.ingest.model.DeletionRun;
import org.fovea.contract.ingest.model.DeletionState;
import org.fovea.contract.ingest.model.Orphan;
import org.fovea.ingest.link.Links;

/** Says deletions and orphans in the words of the contract. */
@ApplicationScoped
class GarbageMapper {

  private final Links links;

  @Inject
  GarbageMapper(Links links) {
    this.links = links;
  }

  Deletion body(DeletionRow row) {
    Deletion body =
        new Deletion()
            .id(Long.toString(row.id()))
            .url(links.deletion(row.id()))
            .objectKey(row.key())
            .submission(row.submission().toString())
            .reason(Deletion.ReasonEnum.fromValue(row.reason()))
            .size(row.size())
            .state(DeletionState.fromValue(row.state()))
            .decidedAt(row.decidedAt().atOffset(ZoneOffset.UTC))
            .deleteAfter(row.deleteAfter().atOffset(ZoneOffset.UTC));
    row.sha256().ifPresent(body::sha256);
    row.endedAt().map(at -> at.atOffset(ZoneOffset.UTC)).ifPresent(body::endedAt);
    return body;
  }

  static Orphan body(OrphanRow row) {
    return new Orphan()
        .objectKey(row.key())
        .size(row.size())
        .lastModified(row.lastModified().atOffset(ZoneOffset.UTC))
        .seenAt(row.seenAt().atOffset(ZoneOffset.UTC));
  }

  static DeletionRun body(Collected collected) {
    return new DeletionRun()
        .decided(collected.decided())
        .decidedBytes(collected.decidedBytes())
        .deleted(collected.deleted())
        .deletedBytes(collected.deletedBytes());
  }
}
