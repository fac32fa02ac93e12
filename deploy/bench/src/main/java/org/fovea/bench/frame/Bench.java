package org.fovea.bench.frame;

import java.util.Map;

/**
 * One comparison with a peer, run in one session on one machine so that its ratios mean something.
 */
public interface Bench {

  /** Name on the command line and of the result file: lower case, with hyphens. */
  String name();

  /** One sentence: what is measured beside what. */
  String about();

  /** The numbers a run may be given as {@code --name value}, with their defaults. */
  default Map<String, Long> options() {
    return Map.of();
  }

  /** Measures, and tells each figure as soon as it is known. */
  void run(Session session) throws Exception;
}
