package org.fovea.conventions.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.sql.Sql;

/** What is wanted and what is applied of each study. */
@ApplicationScoped
public class ProjectionHeads {

  private static final String SELECT =
      "select study, wanted, applied, attempts, error from projection_head ";

  private final Sql sql;

  @Inject
  public ProjectionHeads(Sql sql) {
    this.sql = sql;
  }

  /**
   * One study.
   *
   * @param wanted sequence of the newest state received
   * @param applied sequence of the state this service serves, 0 for none
   * @param error why it is blocked, empty when it is not
   */
  public record Head(
      String study, long wanted, long applied, int attempts, Optional<String> error) {

    /** Whether nothing is left to do. */
    public boolean current() {
      return error.isEmpty() && applied >= wanted;
    }
  }

  /**
   * Ids of all blocked studies: applying them failed, and until it succeeds the service must not
   * serve them (fails closed).
   */
  public List<String> blocked() {
    return sql.list(
        "select study from projection_head where error is not null", row -> row.getString(1));
  }

  public Optional<Head> find(String study) {
    return sql.first(SELECT + "where study = ?", ProjectionHeads::head, study);
  }

  /**
   * Whether no newer state of the study is wanted; none comes before the current transaction ends.
   * A worker that was overtaken must neither open nor close anything.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isNewest(StudyState state) {
    return sql.first(
            "select wanted from projection_head where study = ? for share",
            row -> row.getLong(1),
            state.study())
        .map(wanted -> wanted <= state.sequence())
        .orElse(true);
  }

  /**
   * Applies the study again from its beginning, as soon as a worker is free; false when it is not
   * known.
   */
  public boolean replay(String study) {
    sql.update("delete from projection_chunk where study = ?", study);
    return sql.update(
            "update projection_head set applied = 0, attempts = 0, due = clock_timestamp() where"
                + " study = ?",
            study)
        == 1;
  }

  /** Applies every study again. */
  public void replayAll() {
    sql.update("delete from projection_chunk");
    sql.update("update projection_head set applied = 0, attempts = 0, due = clock_timestamp()");
  }

  private static Head head(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Head(
        row.getString("study"),
        row.getLong("wanted"),
        row.getLong("applied"),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("error")));
  }
}
