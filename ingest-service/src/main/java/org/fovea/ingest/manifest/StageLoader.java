package org.fovea.ingest.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.problem.IngestProblem;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Parses a manifest into the temporary table, on the current transaction's connection, with flat
 * memory.
 */
@ApplicationScoped
class StageLoader {

  /** What sorts some hundred thousand lines without a file, for this transaction alone. */
  private static final String WORK_MEMORY = "set local work_mem = '32MB'";

  private final Sql sql;
  private final ManifestConfig config;

  @Inject
  StageLoader(Sql sql, ManifestConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** Loads every good line; findings tell of the others. */
  Findings load(InputStream body, ManifestFormat format) {
    return sql.call(connection -> load(connection, body, format));
  }

  private Findings load(Connection connection, InputStream body, ManifestFormat format)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(WORK_MEMORY);
      statement.execute(StageCopy.CREATE);
    }
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(StageCopy.COPY);
    try {
      Findings findings = parse(new StageCopy(copy), body, format);
      analyse(connection);
      return findings;
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private Findings parse(StageCopy stage, InputStream body, ManifestFormat format)
      throws SQLException {
    Findings findings = new Findings(config);
    try {
      new ManifestRows(row -> row(row, stage, findings), findings::add).read(body, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stage.finish();
    return findings;
  }

  private void row(ManifestRow row, StageCopy stage, Findings findings) {
    if (row.row() > config.maxLines()) {
      throw new ProblemException(
          IngestProblem.MANIFEST_TOO_LARGE,
          "The manifest has more than " + config.maxLines() + " lines.");
    }
    LineReading reading = LineRules.read(row);
    reading.findings().forEach(findings::add);
    reading.line().ifPresent(stage::add);
  }

  private static void analyse(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create index on manifest_stage (path)");
      statement.execute("analyze manifest_stage (path)");
    }
  }
}
