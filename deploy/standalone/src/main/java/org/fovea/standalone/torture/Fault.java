package org.fovea.standalone.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One thing that goes wrong, chosen by a seeded die. */
sealed interface Fault {

  /** Lets it happen. */
  void strike(Rig rig);

  /** A part's process is gone. */
  record Killed(String part) implements Fault {
    @Override
    public void strike(Rig rig) {
      rig.kill(part);
    }
  }

  /** Several parts' processes are gone at the same time. */
  record KilledTogether(List<String> parts) implements Fault {
    @Override
    public void strike(Rig rig) {
      parts.forEach(rig::kill);
    }
  }

  /** A part does nothing for a while and keeps its connections: a partition, a long pause. */
  record Paused(String part, long milliseconds) implements Fault {
    @Override
    public void strike(Rig rig) {
      rig.pause(part, milliseconds);
    }
  }

  /** Every process of the instance is gone, its launcher too. */
  record AllKilled() implements Fault {
    @Override
    public void strike(Rig rig) {
      rig.killEverything();
    }
  }

  /** Chooses one that can happen to these parts. */
  static Fault choose(List<String> parts, Random random) {
    List<String> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, random);
    if (shuffled.isEmpty()) {
      return new AllKilled();
    }
    return switch (random.nextInt(10)) {
      case 0 -> new AllKilled();
      case 1, 2, 3 -> new Paused(shuffled.get(0), 300 + random.nextInt(3_000));
      case 4, 5 ->
          new KilledTogether(shuffled.subList(0, Math.min(shuffled.size(), 2 + random.nextInt(3))));
      default -> new Killed(shuffled.get(0));
    };
  }
}
