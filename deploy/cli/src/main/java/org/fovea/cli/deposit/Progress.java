package org.fovea.cli.deposit;

/** Told how a deposit goes on. Called from several threads. */
public interface Progress {

  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void say(String line) {}

        @Override
        public void advance(String task, long done, long total) {}
      };

  /** A step was reached. */
  void say(String line);

  /** A task has come so far; it ends when {@code done} equals {@code total}. */
  void advance(String task, long done, long total);
}
