package org.fovea.bench.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Memory;
import org.fovea.bench.frame.Outside;
import org.fovea.bench.frame.Session;
import org.fovea.bench.frame.Stopwatch;
import org.fovea.bench.study.StudyFolder;

/**
 * A study's archive, to a file, beside {@code zip -0 -r} of the same files, to a file; and how much
 * download grows while it sends an archive of very many entries.
 */
public final class ZipBench implements Bench {
  private static final double MIB = 1 << 20;

  /**
   * As many files without bytes beside the one the version has: only their number is of interest.
   */
  private static final String ENTRIES =
      """
      insert into file select f.study, 'images/many/' || lpad(n::text, 9, '0') || '.tif', f.chunk, 0,
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '00000000', '00000000', f.media_type,
        f.role, f.object_key, f.datasets
      from study s join file f using (study), generate_series(2, ?) n where s.accession = ? and f.path like 'images/%'\
      """;

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public String about() {
    return "a study's archive beside zip -0 -r of the same files, MiB a second; memory of download"
        + " while it sends very many entries";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("files", 5_000L, "mib", 1_024L, "entries", 1_000_000L, "rounds", 3L);
  }

  @Override
  public void run(Session session) throws Exception {
    Optional<Path> zip = Outside.program("zip");
    if (zip.isEmpty()) {
      session.skip(name(), "zip is not installed");
      return;
    }
    Path many = session.scratch("zip-many");
    StudyFolder.make(many, session.option("files"), StudyFolder.SIDE_OF_64_KIB);
    compare(session, session.option("files") + " x 64 KiB", many);
    Path one = session.scratch("zip-one");
    StudyFolder.makeOfOne(one, session.option("mib") << 20);
    compare(session, "1 x " + session.option("mib") + " MiB", one);
    memory(session);
  }

  private static void compare(Session session, String name, Path folder) throws Exception {
    Published study = Published.of(session.instance(), folder);
    Path ours = folder.resolve("ours.zip");
    Path peers = folder.resolve("peers.zip");
    int rounds = (int) session.option("rounds");
    double[] fovea = new double[rounds];
    double[] zip = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      double seconds = Stopwatch.seconds(() -> save(study.archive(), ours));
      fovea[round] = Files.size(ours) / MIB / seconds;
      Files.deleteIfExists(peers);
      seconds =
          Stopwatch.seconds(
              () -> Outside.run(folder, "zip", "-0", "-r", "-q", peers.toString(), "images"));
      zip[round] = Files.size(peers) / MIB / seconds;
    }
    session.report(
        Figure.beside(
            name, "MiB/s", Stopwatch.median(fovea), Stopwatch.median(zip), Aim.atLeast(4)));
  }

  private static void save(String address, Path file) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        org.fovea.cli.connect.Connection.http()
            .build()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException(answer.statusCode() + " " + new String(body.readAllBytes()));
      }
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void memory(Session session) throws Exception {
    Path folder = session.scratch("zip-entries");
    StudyFolder.make(folder, 1, StudyFolder.SMALLEST);
    Published study = Published.of(session.instance(), folder);
    addEntries(session, study.accession());
    Readers readers = new Readers();
    long before = Memory.parts(session.instance()).get("download").pss();
    try (Memory memory = Memory.watch(session.instance())) {
      double seconds = Stopwatch.seconds(() -> readers.read(study.archive()));
      double grown = (memory.peaks().get("download").pss() - before) / MIB;
      String name = session.option("entries") + " entries";
      session.report(Figure.alone(name + ", memory more", "MiB", grown, Aim.atMost(32)));
      session.report(Figure.alone(name + ", sent in", "s", seconds, Aim.none()));
    }
  }

  private static void addEntries(Session session, String accession) throws Exception {
    try (Connection database = session.instance().database("download")) {
      insert(database, session.option("entries"), accession);
    }
  }

  private static void insert(Connection database, long entries, String accession)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(ENTRIES)) {
      statement.setLong(1, entries);
      statement.setString(2, accession);
      statement.executeUpdate();
    }
  }
}
