package org.fovea.metadata.lifecycle;

/**
 * How far an operation is; each waits for the projections named until they have applied the awaited
 * sequence.
 */
enum Stage {
  /** Accepted; opens on its release date, so there is nothing to wait for. */
  SCHEDULED("accepted; opens by its release rule", 3),
  OPENING("opening: waiting for download", 1),
  OPENED("published: waiting for download", 2),
  CLOSING("closed: waiting for download and search", 1),
  DONE("done", 3);

  final String text;
  final int step;

  Stage(String text, int step) {
    this.text = text;
    this.step = step;
  }

  boolean ended() {
    return this == DONE || this == SCHEDULED;
  }
}
