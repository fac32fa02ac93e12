package org.fovea.bench.ingest;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Session;
import org.fovea.bench.frame.Stopwatch;
import org.fovea.cli.connect.Connection;
import org.fovea.client.ingest.SubmissionsApi;
import org.fovea.client.ingest.invoker.ApiException;
import org.fovea.client.ingest.model.NewSubmission;
import org.postgresql.PGConnection;

/** File rows registered by a manifest beside PostgreSQL's COPY of the same rows. */
public final class FileRowsBench implements Bench {
  private static final int ROUNDS = 3;
  private static final String COLUMNS =
      "(submission, path, declared, declared_size, declared_sha256, role, datasets, attributes,"
          + " state)";

  @Override
  public String name() {
    return "file-rows";
  }

  @Override
  public String about() {
    return "file rows registered by a manifest beside COPY of the same rows, rows a second";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("files", 100_000L);
  }

  @Override
  public void run(Session session) throws Exception {
    FileRows rows = new FileRows(session.option("files"));
    Path manifest = session.scratch("file-rows").resolve("manifest.tsv");
    Path copied = manifest.resolveSibling("rows.copy");
    rows.manifest(manifest);
    Connection admin = session.instance().admin();
    double[] ours = new double[ROUNDS];
    double[] same = new double[ROUNDS];
    double[] bare = new double[ROUNDS];
    try (java.sql.Connection database = session.instance().database("ingest")) {
      for (int round = 0; round < ROUNDS; round++) {
        String draft = draft(admin);
        ours[round] = rows.count() / Stopwatch.seconds(() -> register(admin, draft, manifest));
        rows.copy(copied, draft);
        same[round] = rows.count() / copy(database, "including all", copied);
        bare[round] = rows.count() / copy(database, "", copied);
      }
    }
    double median = Stopwatch.median(ours);
    session.report(
        Figure.beside(
            "manifest / COPY into the same table",
            "rows/s",
            median,
            Stopwatch.median(same),
            Aim.atLeast(0.5)));
    session.report(
        Figure.beside(
            "manifest / COPY into a table without indexes",
            "rows/s",
            median,
            Stopwatch.median(bare),
            Aim.none()));
  }

  private static String draft(Connection admin) throws ApiException {
    return new SubmissionsApi(admin.ingest())
        .openSubmission(UUID.randomUUID().toString(), new NewSubmission().title("file rows"))
        .getId();
  }

  private static void register(Connection admin, String draft, Path manifest) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(admin.baseUrl() + "/v1/submissions/" + draft + "/manifest"))
            .header("Content-Type", "text/tab-separated-values")
            .PUT(HttpRequest.BodyPublishers.ofFile(manifest));
    admin.authorisation().accept(request);
    HttpResponse<String> answer =
        Connection.http().build().send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  /** Seconds that COPY takes into a new table like that of the service. */
  private static double copy(java.sql.Connection database, String like, Path rows)
      throws Exception {
    execute(database, "create table bench_copy (like submission_file " + like + ")");
    try {
      return Stopwatch.seconds(
          () -> {
            try (InputStream in = Files.newInputStream(rows)) {
              database
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyIn("copy bench_copy " + COLUMNS + " from stdin", in, 1 << 20);
            }
          });
    } finally {
      execute(database, "drop table bench_copy");
    }
  }

  private static void execute(java.sql.Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
