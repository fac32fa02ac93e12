package org.fovea.metadata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.conventions.sql.Sql;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.study.Counts;
import org.fovea.metadata.study.StudyVersion;

/** Which chunks a version is made of, and what they add up to. */
@ApplicationScoped
class VersionContentRepository {

  private static final String LINK =
      """
      insert into version_chunk (version, kind, ordinal, chunk)
      select ?, kind, ?, id from chunk where study = ? and kind = ? and digest = ?\
      """;

  private final Sql sql;
  private final ContentRepository rows;

  @Inject
  VersionContentRepository(Sql sql, ContentRepository rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** Ids of loaded chunks. */
  Long[] ids(UUID study, List<ChunkRef> chunks) {
    return sql.list(
            "select id from chunk where study = ? and kind || digest = any(?)",
            row -> row.getLong(1),
            study,
            chunks.stream().map(c -> c.kind().name() + c.digest()).toArray(String[]::new))
        .toArray(Long[]::new);
  }

  /** Makes the version consist of these chunks and keeps the study line and the counts. */
  void link(StudyVersion version, List<ChunkRef> chunks) {
    sql.update("delete from version_chunk where version = ?", version.id());
    insert(version, chunks);
    String line = rows.first(version.id(), RowQuery.of(ChunkKind.STUDY)).orElseThrow();
    version.loaded(line, counts(version.id()));
  }

  void linkFacts(StudyVersion version, List<ChunkRef> chunks) {
    sql.update(
        "delete from version_chunk where version = ? and kind = ?",
        version.id(),
        ChunkKind.FACTS.name());
    insert(version, chunks);
  }

  private void insert(StudyVersion version, List<ChunkRef> chunks) {
    for (int i = 0; i < chunks.size(); i++) {
      ChunkRef chunk = chunks.get(i);
      sql.update(LINK, version.id(), i, version.study().id(), chunk.kind().name(), chunk.digest());
    }
  }

  /** Drops rows that no version names any more: those of an attempt that a later one replaced. */
  void dropUnused(UUID study) {
    sql.update(
        "delete from chunk c where study = ? and not exists (select 1 from version_chunk vc where"
            + " vc.chunk = c.id)",
        study);
  }

  private Counts counts(long version) {
    long[] files = rows.sums(version, RowQuery.of(ChunkKind.FILES), "size");
    long[] plates =
        rows.sums(
            version, RowQuery.of(ChunkKind.PLATES), "positions", "laid_out_wells", "imaged_wells");
    return new Counts(
        files[0],
        files[1],
        rows.count(version, RowQuery.of(ChunkKind.DATASETS)),
        rows.count(version, RowQuery.of(ChunkKind.IMAGES)),
        rows.count(version, RowQuery.of(ChunkKind.DATASETS).and("r.kind = ?", "screen")),
        plates[0],
        plates[1],
        plates[2],
        plates[3],
        rows.count(version, RowQuery.of(ChunkKind.RESULT_TABLES)),
        rows.count(version, RowQuery.of(ChunkKind.RESULT_ROWS)),
        rows.count(version, RowQuery.of(ChunkKind.DOCUMENTS)));
  }
}
