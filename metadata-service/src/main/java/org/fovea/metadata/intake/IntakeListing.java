package org.fovea.metadata.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.metadata.model.Intake;
import org.fovea.contract.metadata.model.IntakePage;
import org.fovea.contract.metadata.model.IntakeState;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.sql.Sql;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.study.StudyMapper;

/** Lists intakes, newest first. */
@RequestScoped
class IntakeListing {

  private static final String SELECT =
      """
      select id, accession, version, attempt, state, tries, chunks, chunks_done, reasons, error, updated_at
      from intake where\s""";

  private final Sql sql;
  private final Links links;
  private final Cursors cursors;
  private final PageLinks pageLinks;

  @Inject
  IntakeListing(Sql sql, Links links, Cursors cursors, PageLinks pageLinks) {
    this.sql = sql;
    this.links = links;
    this.cursors = cursors;
    this.pageLinks = pageLinks;
  }

  /** A page of those in a state, of all for an empty one. */
  IntakePage list(String state, PageRequest request) {
    String scope = "intakes " + state;
    long before = request.cursor().map(c -> Long.parseLong(cursors.decode(c, scope).get("b"))).orElse(Long.MAX_VALUE);
    List<Intake> found =
        sql.list(
            SELECT + "(? = '' or state = ?) and id < ? order by id desc limit ?",
            this::intake,
            state,
            state,
            before,
            request.limit() + 1);
    Page<Intake> page = Page.of(found, request.limit(), intake -> Map.of("b", Long.toString(intake.getId())));
    return new IntakePage()
        .items(page.items())
        .next(pageLinks.next(scope, page).orElse(null))
        .total(request.counted() ? count(state) : null);
  }

  private Long count(String state) {
    return sql.first(
            "select count(*) from intake where ? = '' or state = ?", row -> row.getLong(1), state, state)
        .orElseThrow();
  }

  Optional<Intake> find(long id) {
    return sql.first(SELECT + "id = ?", this::intake, id);
  }

  void retryNow(long id) {
    sql.update("update intake set not_before = clock_timestamp() where id = ?", id);
  }

  private Intake intake(ResultSet row) throws SQLException {
    return new Intake()
        .id(row.getLong("id"))
        .url(links.intake(row.getLong("id")))
        .accession(row.getString("accession"))
        .version(row.getInt("version"))
        .attempt(row.getObject("attempt", Integer.class))
        .state(IntakeState.fromValue(row.getString("state")))
        .tries(row.getInt("tries"))
        .chunks(row.getObject("chunks", Integer.class))
        .chunksDone(row.getInt("chunks_done"))
        .reasons(List.of((String[]) row.getArray("reasons").getArray()))
        .error(row.getString("error"))
        .updatedAt(StudyMapper.utc(row.getTimestamp("updated_at").toInstant()));
  }
}
