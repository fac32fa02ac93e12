package org.fovea.bench.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Session;
import org.fovea.bench.frame.Stopwatch;
import org.fovea.bench.study.Publishing;
import org.fovea.bench.study.StudyFolder;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.connect.Waits;
import org.fovea.cli.deposit.Deposit;
import org.fovea.cli.deposit.Progress;
import org.fovea.client.metadata.StudiesApi;
import org.fovea.client.metadata.invoker.ApiException;

/**
 * How much later than its page everybody finds a study: from the first answer that shows the
 * published study to anybody, to the first search of anybody that has its image.
 */
public final class SearchableBench implements Bench {
  private static final int NOT_FOUND = 404;
  private static final long PAUSE_MS = 2;

  @Override
  public String name() {
    return "searchable";
  }

  @Override
  public String about() {
    return "from the published study to the first search that finds it, one at a time,"
        + " milliseconds";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("studies", 100L);
  }

  @Override
  public void run(Session session) throws Exception {
    Connection admin = session.instance().admin();
    List<String> accessions = submitted(session, admin);
    double[] delays = new double[accessions.size()];
    Publishing publishing = new Publishing(admin);
    long found = publishing.found();
    for (int i = 0; i < delays.length; i++) {
      delays[i] = delay(admin, accessions.get(i), found + i + 1);
    }
    session.report(Figure.alone("p50", "ms", Stopwatch.quantile(0.50, delays), Aim.atMost(60)));
    session.report(Figure.alone("p99", "ms", Stopwatch.quantile(0.99, delays), Aim.atMost(300)));
  }

  private static List<String> submitted(Session session, Connection admin) throws Exception {
    Path folder = session.scratch("searchable");
    StudyFolder.make(folder, 1, StudyFolder.SMALLEST);
    List<String> accessions = new ArrayList<>();
    for (long n = 0; n < session.option("studies"); n++) {
      Deposit deposit = new Deposit(admin, folder, Progress.SILENT).afresh();
      accessions.add(deposit.finish(deposit.open()).getAccession());
    }
    return accessions;
  }

  private static double delay(Connection admin, String accession, long images) throws Exception {
    CompletableFuture<Long> shown = CompletableFuture.supplyAsync(() -> shown(admin, accession));
    CompletableFuture<Long> found =
        CompletableFuture.supplyAsync(
            () -> {
              new Publishing(admin).awaitImages(images, PAUSE_MS);
              return System.nanoTime();
            });
    new Publishing(admin).publish(accession);
    return Math.max(0, found.get() - shown.get()) / 1e6;
  }

  private static long shown(Connection admin, String accession) {
    StudiesApi anybody =
        new StudiesApi(new Connection(admin.baseUrl(), Optional.empty()).metadata());
    while (true) {
      try {
        anybody.getStudy(accession);
        return System.nanoTime();
      } catch (ApiException e) {
        if (e.getCode() != NOT_FOUND) {
          throw new IllegalStateException(e);
        }
        Waits.pause(PAUSE_MS);
      }
    }
  }
}
