package org.fovea.download.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.projection.ProjectionHeads.Head;
import org.fovea.conventions.sql.Sql;

/** Lists how far studies are applied. */
@ApplicationScoped
class HeadRepository {
  private static final String PAGE =
      """
      select study, wanted, applied, attempts, error from (
        select *, case when error is not null then 'blocked' when applied < wanted then 'pending'
          else 'applied' end as stage from projection_head) h
      where study > ? and (? = '' or stage = ?) order by study limit ?\
      """;

  private final Sql sql;

  @Inject
  HeadRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Studies by id.
   *
   * @param stage {@code applied}, {@code pending}, {@code blocked}, or empty for all
   */
  List<Head> page(String after, String stage, int limit) {
    return sql.list(
        PAGE,
        row ->
            new Head(
                row.getString("study"),
                row.getLong("wanted"),
                row.getLong("applied"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("error"))),
        after,
        stage,
        stage,
        limit);
  }
}
