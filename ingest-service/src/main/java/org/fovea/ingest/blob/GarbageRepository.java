package org.fovea.ingest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.fovea.conventions.sql.Sql;

/** What may be dropped at the store. */
@ApplicationScoped
class GarbageRepository {

  private final Sql sql;

  @Inject
  GarbageRepository(Sql sql) {
    this.sql = sql;
  }

  /** Keys that nothing has kept for this long. */
  List<String> garbage(Duration age, int limit) {
    return sql.list(
        "select key from blob where garbage_since < now() - ? * interval '1 second' order by"
            + " garbage_since limit ?",
        row -> row.getString(1),
        age.toSeconds(),
        limit);
  }

  /** The object is gone. */
  void forget(String key) {
    sql.update("delete from blob where key = ?", key);
  }
}
