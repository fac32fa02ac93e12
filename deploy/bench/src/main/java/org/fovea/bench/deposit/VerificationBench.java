package org.fovea.bench.deposit;

import java.nio.file.Path;
import java.util.Map;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Outside;
import org.fovea.bench.frame.Session;
import org.fovea.bench.frame.Stopwatch;
import org.fovea.bench.study.StudyFolder;
import org.fovea.cli.connect.Waits;
import org.fovea.cli.deposit.Deposit;
import org.fovea.cli.deposit.Progress;
import org.fovea.client.ingest.model.SubmissionCounts;

/** The check of stored bytes after their completion beside openssl over the same file. */
public final class VerificationBench implements Bench {
  private static final long PAUSE_MS = 50;

  @Override
  public String name() {
    return "verification";
  }

  @Override
  public String about() {
    return "stored bytes read back and checked beside openssl dgst -sha256 of the same file, MiB a"
        + " second";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("mib", 1_024L, "rounds", 3L);
  }

  @Override
  public void run(Session session) throws Exception {
    if (Outside.program("openssl").isEmpty()) {
      session.skip(name(), "openssl is not on the PATH");
      return;
    }
    long mib = session.option("mib");
    int rounds = (int) session.option("rounds");
    Path folder = session.scratch("verification");
    StudyFolder.makeOfOne(folder, mib << 20);
    String file = StudyFolder.files(folder).get(0).toString();
    double[] ours = new double[rounds];
    double[] peer = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      ours[round] = mib / check(session, folder);
      peer[round] =
          mib / Stopwatch.seconds(() -> Outside.run(folder, "openssl", "dgst", "-sha256", file));
    }
    session.report(
        Figure.beside(
            "1 x " + mib + " MiB",
            "MiB/s",
            Stopwatch.median(ours),
            Stopwatch.median(peer),
            Aim.atLeast(0.9)));
  }

  private static double check(Session session, Path folder) throws Exception {
    Deposit deposit = new Deposit(session.instance().admin(), folder, Progress.SILENT).afresh();
    String draft = deposit.open().getId();
    deposit.upload(draft, deposit.declareFiles(draft));
    return Stopwatch.seconds(() -> awaitVerified(deposit, draft));
  }

  /** Asks more often than a client would, so that its pauses are a few hundredths of the time. */
  private static void awaitVerified(Deposit deposit, String draft) {
    SubmissionCounts counts = deposit.read(draft).getCounts();
    while (counts.getVerifying() > 0) {
      Waits.pause(PAUSE_MS);
      counts = deposit.read(draft).getCounts();
    }
    if (counts.getVerified() == 0) {
      throw new IllegalStateException("nothing was verified: " + counts);
    }
  }
}
