package org.fovea.download.holding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.StudyState.Visibility;

/** A version with all that decides who may read it. */
record HeldVersion(
    Holding holding, Visibility visibility, String owner, List<String> readers, Optional<String> withdrawn) {

  static final String COLUMNS =
      "study, accession, version, visibility, published_at, content_digest, facts_digest, owner, readers,"
          + " withdrawn_reason, withdrawn_at";

  static HeldVersion read(ResultSet row) throws SQLException {
    Visibility visibility = Visibility.valueOf(row.getString("visibility"));
    Holding holding =
        new Holding(
            row.getString("study"),
            row.getString("accession"),
            row.getInt("version"),
            visibility == Visibility.PUBLIC,
            Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant),
            row.getString("content_digest"),
            row.getString("facts_digest"));
    return new HeldVersion(
        holding, visibility, row.getString("owner"), strings(row.getArray("readers")), withdrawn(row));
  }

  /** Whether everybody once could read it and nobody can now. */
  boolean isWithdrawn() {
    return visibility == Visibility.CLOSED && holding.publishedAt().isPresent();
  }

  private static Optional<String> withdrawn(ResultSet row) throws SQLException {
    String at = row.getString("withdrawn_at");
    return Optional.ofNullable(row.getString("withdrawn_reason")).map(reason -> at == null ? reason : at + ": " + reason);
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
