package org.fovea.bench.instance;

import java.util.Map;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Instance;
import org.fovea.bench.frame.Session;
import org.fovea.bench.frame.Stopwatch;

/** {@code deploy/fovea up} until every part is ready, in an empty home and in one with data. */
public final class StartBench implements Bench {
  private static final Aim AIM = Aim.atMost(15);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String about() {
    return "from deploy/fovea up to every part being ready, seconds";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("rounds", 3L);
  }

  @Override
  public void run(Session session) throws Exception {
    int rounds = (int) session.option("rounds");
    double[] first = new double[rounds];
    double[] again = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Instance instance = session.other("start-" + round, Map.of());
      first[round] = time(session, instance);
      again[round] = time(session, instance);
    }
    session.report(Figure.alone("an empty home", "s", Stopwatch.median(first), AIM));
    session.report(Figure.alone("a home with data", "s", Stopwatch.median(again), AIM));
  }

  private static double time(Session session, Instance instance) throws Exception {
    try (instance) {
      double seconds = Stopwatch.seconds(instance::start);
      session.measured(instance);
      return seconds;
    }
  }
}
