package org.fovea.metadata.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.sql.Sql;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;

/** Lists intakes, newest first. */
@RequestScoped
class IntakeStatusRepository {

  private static final String SELECT =
      """
      select id, accession, version, attempt, state, tries, chunks, chunks_done, reasons, error, updated_at
      from intake where\s\
      """;

  private final Sql sql;
  private final Cursors cursors;
  private final PageLinks pageLinks;

  @Inject
  IntakeStatusRepository(Sql sql, Cursors cursors, PageLinks pageLinks) {
    this.sql = sql;
    this.cursors = cursors;
    this.pageLinks = pageLinks;
  }

  /** A page of those in a state, of all for an empty one. */
  Paged<IntakeStatus> list(String state, PageRequest request) {
    String scope = "intakes " + state;
    long before =
        request
            .cursor()
            .map(c -> Long.parseLong(cursors.decode(c, scope).get("b")))
            .orElse(Long.MAX_VALUE);
    List<IntakeStatus> found =
        sql.list(
            SELECT + "(? = '' or state = ?) and id < ? order by id desc limit ?",
            IntakeStatusRepository::status,
            state,
            state,
            before,
            request.limit() + 1);
    Page<IntakeStatus> page =
        Page.of(found, request.limit(), intake -> Map.of("b", Long.toString(intake.id())));
    Optional<Long> total = request.counted() ? Optional.of(count(state)) : Optional.empty();
    return new Paged<>(page.items(), pageLinks.next(scope, page), total);
  }

  private long count(String state) {
    return sql.first(
            "select count(*) from intake where ? = '' or state = ?",
            row -> row.getLong(1),
            state,
            state)
        .orElseThrow();
  }

  Optional<IntakeStatus> find(long id) {
    return sql.first(SELECT + "id = ?", IntakeStatusRepository::status, id);
  }

  void retryNow(long id) {
    sql.update("update intake set not_before = clock_timestamp() where id = ?", id);
  }

  private static IntakeStatus status(ResultSet row) throws SQLException {
    return new IntakeStatus(
        row.getLong("id"),
        row.getString("accession"),
        row.getInt("version"),
        Optional.ofNullable(row.getObject("attempt", Integer.class)),
        row.getString("state"),
        row.getInt("tries"),
        Optional.ofNullable(row.getObject("chunks", Integer.class)),
        row.getInt("chunks_done"),
        List.of((String[]) row.getArray("reasons").getArray()),
        Optional.ofNullable(row.getString("error")),
        row.getTimestamp("updated_at").toInstant());
  }
}
