package org.fovea.bench.instance;

import java.util.Map;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Instance;
import org.fovea.bench.frame.Memory;
import org.fovea.bench.frame.Session;
import org.fovea.cli.connect.Waits;

/** What all processes of an instance hold when the demo is over and nobody asks anything. */
public final class MemoryBench implements Bench {
  private static final double MIB = 1 << 20;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String about() {
    return "memory of all processes, idle after the demo, as the sum of their proportional sets";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("idle-seconds", 60L);
  }

  @Override
  public void run(Session session) throws Exception {
    try (Instance instance = session.other("memory", Map.of())) {
      instance.demo();
      session.measured(instance);
      Waits.pause(session.option("idle-seconds") * 1_000);
      Memory.parts(instance)
          .forEach(
              (part, use) ->
                  session.report(Figure.alone(part, "MiB", use.pss() / MIB, Aim.none())));
      double all = Memory.now(instance).pss() / MIB;
      session.report(Figure.alone("all parts", "MiB", all, Aim.atMost(1.4 * 1024)));
    }
  }
}
