package org.fovea.ingest.garbage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.List;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.store.Stat;
import org.fovea.ingest.blob.BlobConfig;

/** The objects that nobody knows. */
@ApplicationScoped
class OrphanRepository {

  // Blobs have a row each; content and what is derived of it belongs to a study; markers of
  // accessions stay for ever.
  private static final String NOTE =
      """
      insert into orphan (object_key, size, last_modified, scan)
      select o.key, o.size, o.modified, ? from unnest(?::text[], ?::bigint[], ?::timestamptz[]) o(key, size, modified)
      where o.modified < clock_timestamp() - ? * interval '1 millisecond'
        and not exists (select 1 from blob b where b.key = o.key)
        and split_part(o.key, '/', 1) not in ('accessions', 'selections')
        and not (split_part(o.key, '/', 1) in ('content', 'facts', 'curated', 'derived') and exists (
          select 1 from submission s where s.study::text = split_part(o.key, '/', 2) and s.state <> 'DISCARDED'))
      on conflict (object_key) do update
        set size = excluded.size, last_modified = excluded.last_modified, scan = excluded.scan\
      """;

  private final Sql sql;
  private final BlobConfig config;

  @Inject
  OrphanRepository(Sql sql, BlobConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** Keeps those of the objects that nobody knows and that are no longer young. */
  int note(long scan, List<Stat> objects) {
    return sql.update(
        NOTE,
        scan,
        objects.stream().map(Stat::key).toArray(String[]::new),
        objects.stream().map(Stat::size).toArray(Long[]::new),
        objects.stream().map(Stat::lastModified).map(Timestamp::from).toArray(Timestamp[]::new),
        config.multipartGrace().toMillis());
  }

  /** The scan has ended: what it did not find is gone or known by now. */
  void ended(long scan) {
    sql.update("delete from orphan where scan <> ?", scan);
  }

  List<OrphanRow> page(String after, int limit) {
    return sql.list(
        """
        select object_key, size, last_modified, seen_at from orphan where object_key > ? order by object_key limit ?\
        """,
        row ->
            new OrphanRow(
                row.getString(1),
                row.getLong(2),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant()),
        after,
        limit);
  }

  long count() {
    return sql.first("select count(*) from orphan", row -> row.getLong(1)).orElseThrow();
  }
}
