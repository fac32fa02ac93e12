package org.fovea.bench.deposit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Session;
import org.fovea.bench.frame.Stopwatch;
import org.fovea.bench.study.StudyFolder;
import org.fovea.cli.deposit.Deposit;
import org.fovea.cli.deposit.Progress;

/**
 * Files deposited up to the accepted completion beside the same bytes put straight into the same
 * store by the same client.
 */
public final class DepositBench implements Bench {

  @Override
  public String name() {
    return "deposit";
  }

  @Override
  public String about() {
    return "files deposited up to the accepted completion beside the same bytes straight to the"
        + " store, seconds";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("files", 5_000L, "mib", 1_024L, "rounds", 3L);
  }

  @Override
  public void run(Session session) throws Exception {
    Path many = session.scratch("deposit-many");
    StudyFolder.make(many, session.option("files"), StudyFolder.SIDE_OF_64_KIB);
    compare(session, session.option("files") + " x 64 KiB", many, Aim.atMost(1.10));
    Path one = session.scratch("deposit-one");
    StudyFolder.makeOfOne(one, session.option("mib") << 20);
    compare(session, "1 x " + session.option("mib") + " MiB", one, Aim.atMost(1.02));
  }

  private static void compare(Session session, String name, Path folder, Aim aim) throws Exception {
    int rounds = (int) session.option("rounds");
    double[] ours = new double[rounds];
    double[] peer = new double[rounds];
    List<Path> files = StudyFolder.files(folder);
    StraightToStore straight = new StraightToStore(session.instance().store());
    deposit(session, folder); // what is asked first is compiled first
    straight.send(files);
    for (int round = 0; round < rounds; round++) {
      ours[round] = deposit(session, folder);
      peer[round] = Stopwatch.seconds(() -> straight.send(files));
    }
    session.report(Figure.beside(name, "s", Stopwatch.median(ours), Stopwatch.median(peer), aim));
  }

  /** Seconds to the accepted completion; returns when the check is over and disturbs nobody. */
  private static double deposit(Session session, Path folder) throws Exception {
    Deposit deposit = new Deposit(session.instance().admin(), folder, Progress.SILENT).afresh();
    String draft = deposit.open().getId();
    Map<String, String> digests = deposit.declareFiles(draft);
    double seconds = Stopwatch.seconds(() -> deposit.upload(draft, digests));
    deposit.awaitVerified(draft);
    return seconds;
  }
}
