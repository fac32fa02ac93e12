package org.fovea.standalone.torture;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** All lives, how often each kind of call was acknowledged, and what must not have happened. */
final class Ledger {
  private final List<Life> lives = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  void begin(Life life) {
    lives.add(life);
  }

  List<Life> lives() {
    return lives;
  }

  void acknowledge(String call) {
    acknowledged.merge(call, 1, Integer::sum);
  }

  Map<String, Integer> acknowledged() {
    return new java.util.TreeMap<>(acknowledged);
  }

  /**
   * Notes what must not be.
   *
   * @param law the invariant, as {@code N1}
   */
  void violate(String law, String what) {
    violations.add(law + " " + what);
  }

  List<String> violations() {
    return List.copyOf(violations);
  }
}
