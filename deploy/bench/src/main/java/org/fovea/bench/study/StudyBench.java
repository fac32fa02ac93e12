package org.fovea.bench.study;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Memory;
import org.fovea.bench.frame.Session;
import org.fovea.bench.frame.Stopwatch;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.deposit.Deposit;
import org.fovea.cli.deposit.Progress;
import org.fovea.client.ingest.model.Submission;

/**
 * A study of many files from its folder to the public: how long each phase takes, and how large
 * each part of the instance grows. The heaps are those of {@code deploy/fovea up}, none above 512
 * MB; a part that needs more ends with its instance, and so does the bench.
 */
public final class StudyBench implements Bench {
  private static final double MB = 1 << 20;
  private static final long PAUSE_MS = 100;

  @Override
  public String name() {
    return "study";
  }

  @Override
  public String about() {
    return "a study of many files registered, uploaded, submitted, published; seconds and memory";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("files", 100_000L);
  }

  @Override
  public void run(Session session) throws Exception {
    Path folder = session.scratch("study");
    long files = session.option("files");
    StudyFolder.make(folder, files, StudyFolder.SMALLEST);
    Connection admin = session.instance().admin();
    Deposit deposit = new Deposit(admin, folder, Progress.SILENT).afresh();
    Map<String, Long> before = session.instance().processes();
    try (Memory memory = Memory.watch(session.instance())) {
      Submission draft = deposit.open();
      deposit.sendDocuments(draft.getId());
      Map<String, String> digests = new ConcurrentHashMap<>();
      phase(session, "register", () -> digests.putAll(deposit.declareFiles(draft.getId())));
      phase(session, "upload and verify", () -> deposit.sendFiles(draft.getId(), digests));
      phase(session, "inspect and validate", () -> deposit.validate(draft.getId()));
      phase(session, "submit", () -> deposit.submit(draft.getId()));
      String accession = deposit.read(draft.getId()).getAccession();
      phase(session, "publish", () -> new Publishing(admin).publish(accession));
      phase(session, "found by search", () -> new Publishing(admin).awaitImages(files, PAUSE_MS));
      report(session, memory.peaks());
    }
    requireSame(before, session.instance().processes());
  }

  private static void phase(Session session, String name, Stopwatch.Work work) throws Exception {
    session.report(Figure.alone(name, "s", Stopwatch.seconds(work), Aim.none()));
  }

  private static void report(Session session, Map<String, Memory.Use> peaks) {
    peaks.forEach(
        (part, use) -> {
          session.report(Figure.alone("max RSS " + part, "MB", use.rss() / MB, Aim.none()));
          session.report(Figure.alone("max PSS " + part, "MB", use.pss() / MB, Aim.none()));
        });
  }

  private static void requireSame(Map<String, Long> before, Map<String, Long> after) {
    Optional<String> ended =
        before.keySet().stream()
            .filter(part -> !before.get(part).equals(after.get(part)))
            .findFirst();
    if (ended.isPresent()) {
      throw new IllegalStateException(ended.get() + " ended and was started again");
    }
  }
}
