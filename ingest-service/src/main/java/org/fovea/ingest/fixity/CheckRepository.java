package org.fovea.ingest.fixity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** Reads the history of checks. */
@ApplicationScoped
class CheckRepository {

  private static final String FILTER =
      """
       from fixity_check c where (? = '' or c.result = ?)
        and (not ? or exists (select 1 from blob b where b.fixity_check = c.id))\
      """;

  private final Sql sql;

  @Inject
  CheckRepository(Sql sql) {
    this.sql = sql;
  }

  /** Which checks; an empty result takes all, {@code current} the last of each blob. */
  record Filter(String result, boolean current) {}

  Optional<CheckRow> find(long id) {
    return sql.first("select * from fixity_check where id = ?", CheckRepository::read, id);
  }

  /** A page, the latest first. */
  List<CheckRow> page(Filter filter, long before, int limit) {
    return sql.list(
        "select c.*" + FILTER + " and c.id < ? order by c.id desc limit ?",
        CheckRepository::read,
        filter.result(),
        filter.result(),
        filter.current(),
        before,
        limit);
  }

  long count(Filter filter) {
    return sql.first(
            "select count(*)" + FILTER,
            row -> row.getLong(1),
            filter.result(),
            filter.result(),
            filter.current())
        .orElseThrow();
  }

  private static CheckRow read(ResultSet row) throws SQLException {
    long found = row.getLong("found_size");
    OptionalLong foundSize = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(found);
    return new CheckRow(
        row.getLong("id"),
        new Expected(
            row.getString("object_key"),
            row.getLong("expected_size"),
            row.getString("expected_sha256")),
        row.getObject("submission", UUID.class),
        Optional.ofNullable(row.getString("path")),
        FixityResult.valueOf(row.getString("result")),
        foundSize,
        Optional.ofNullable(row.getString("found_sha256")),
        row.getTimestamp("checked_at").toInstant());
  }
}
