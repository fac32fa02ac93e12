package org.fovea.download.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.sql.Sql;

/** Reads versions, the latest first, whoever may read them. */
@ApplicationScoped
class HoldingRepository {
  private static final String COLUMNS =
      "study, accession, version, visibility, published_at, content_digest, facts_digest, owner,"
          + " readers, withdrawn_reason, withdrawn_at, exists (select from projection_head head"
          + " where head.study = version.study::text and error is not null) as blocked";
  private static final String BY_ACCESSION =
      "select "
          + COLUMNS
          + " from version join study using (study) where accession = ? order by version desc";
  private static final String BY_IMAGE =
      "select distinct "
          + COLUMNS
          + " from image join version_chunk using (study, chunk) join version using (study,"
          + " version) join study using (study) where image = ? order by version desc";

  private final Sql sql;

  @Inject
  HoldingRepository(Sql sql) {
    this.sql = sql;
  }

  List<HeldVersion> ofAccession(String accession) {
    return sql.list(BY_ACCESSION, HoldingRepository::read, accession);
  }

  List<HeldVersion> ofImage(UUID image) {
    return sql.list(BY_IMAGE, HoldingRepository::read, image);
  }

  private static HeldVersion read(ResultSet row) throws SQLException {
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
    List<String> readers = List.of((String[]) row.getArray("readers").getArray());
    return new HeldVersion(
        holding,
        visibility,
        row.getString("owner"),
        readers,
        withdrawn(row),
        row.getBoolean("blocked"));
  }

  private static Optional<String> withdrawn(ResultSet row) throws SQLException {
    String at = row.getString("withdrawn_at");
    return Optional.ofNullable(row.getString("withdrawn_reason"))
        .map(reason -> at == null ? reason : at + ": " + reason);
  }
}
