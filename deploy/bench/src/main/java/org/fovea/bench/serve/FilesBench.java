package org.fovea.bench.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Instance;
import org.fovea.bench.frame.Outside;
import org.fovea.bench.frame.Session;
import org.fovea.bench.frame.Stopwatch;
import org.fovea.bench.study.StudyFolder;

/**
 * Files of a published study through the front door beside nginx before the same MinIO, which has
 * the same bytes. Ours is read some rounds before it is timed, until most of what a request runs is
 * compiled. MinIO's program is named by the variable {@code FOVEA_MINIO}.
 */
public final class FilesBench implements Bench {
  private static final int SIDE_OF_16_MIB = 2896;
  private static final double MIB = 1 << 20;

  @Override
  public String name() {
    return "files";
  }

  @Override
  public String about() {
    return "files read through Fovea beside nginx proxy_pass, both before one MinIO, MiB a second";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("small", 4_000L, "large", 32L, "warm-up", 6L, "rounds", 5L);
  }

  @Override
  public void run(Session session) throws Exception {
    Optional<Path> minio = Optional.ofNullable(System.getenv("FOVEA_MINIO")).map(Path::of);
    Optional<Path> nginx = Outside.program("nginx");
    if (minio.isEmpty() || nginx.isEmpty()) {
      session.skip(
          name(), minio.isEmpty() ? "FOVEA_MINIO names no MinIO" : "nginx is not installed");
      return;
    }
    Path folder = session.scratch("files");
    session.endInstance();
    try (Minio store = Minio.start(minio.get(), folder.resolve("minio"));
        Nginx proxy = Nginx.start(nginx.get(), folder.resolve("nginx"), store.endpoint());
        Instance instance = session.other("files", store.settings())) {
      instance.start();
      session.measured(instance);
      Sides sides = new Sides(session, instance, store, proxy);
      StudyFolder.make(
          folder.resolve("small"), session.option("small"), StudyFolder.SIDE_OF_64_KIB);
      sides.compare(folder.resolve("small"), "64 KiB", Aim.atLeast(0.85));
      StudyFolder.make(folder.resolve("large"), session.option("large"), SIDE_OF_16_MIB);
      sides.compare(folder.resolve("large"), "16 MiB", Aim.atLeast(0.8));
    }
  }

  private record Sides(Session session, Instance instance, Minio store, Nginx proxy) {

    void compare(Path folder, String size, Aim aim) throws Exception {
      Published study = Published.of(instance, folder);
      List<Path> files = StudyFolder.files(folder);
      List<String> ours = files.stream().map(f -> study.file(name(folder, f))).toList();
      List<String> peers = store.put(folder, files).stream().map(this::behindNginx).toList();
      int rounds = (int) session.option("rounds");
      double[] fovea = new double[rounds];
      double[] nginx = new double[rounds];
      Readers readers = new Readers();
      readers.read(peers);
      for (long round = 0; round < session.option("warm-up"); round++) {
        readers.read(ours);
      }
      for (int round = 0; round < rounds; round++) {
        fovea[round] = throughput(readers, ours);
        nginx[round] = throughput(readers, peers);
      }
      session.report(
          Figure.beside(
              files.size() + " x " + size,
              "MiB/s",
              Stopwatch.median(fovea),
              Stopwatch.median(nginx),
              aim));
    }

    private String behindNginx(String signed) {
      return signed.replace(URI.create(signed).getAuthority(), proxy.authority());
    }

    private static String name(Path folder, Path file) {
      return folder.relativize(file).toString();
    }

    private static double throughput(Readers readers, List<String> addresses) throws Exception {
      long start = System.nanoTime();
      long bytes = readers.read(addresses);
      return bytes / MIB / ((System.nanoTime() - start) / 1e9);
    }
  }
}
