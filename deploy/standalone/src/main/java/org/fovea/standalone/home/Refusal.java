package org.fovea.standalone.home;

/** Ends a command with one clear sentence and a distinct exit status. */
public final class Refusal extends RuntimeException {
  private final Exit exit;

  public Refusal(Exit exit, String sentence) {
    super(sentence, null, false, false);
    this.exit = exit;
  }

  public Exit exit() {
    return exit;
  }
}
