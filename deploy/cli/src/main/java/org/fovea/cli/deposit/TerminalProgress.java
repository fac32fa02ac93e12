package org.fovea.cli.deposit;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar a task on a terminal; without one, a line when a task ends. */
public final class TerminalProgress implements Progress, AutoCloseable {
  private final PrintStream out;
  private final boolean terminal = System.console() != null;
  private final Map<String, ProgressBar> bars = new ConcurrentHashMap<>();
  private final Map<String, Long> ended = new ConcurrentHashMap<>();

  public TerminalProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void say(String line) {
    out.println("  " + line);
  }

  @Override
  public synchronized void advance(String task, long done, long total) {
    if (ended.containsKey(task)) {
      return;
    }
    if (terminal) {
      bars.computeIfAbsent(task, name -> bar(name, total)).stepTo(done);
    }
    if (done >= total) {
      ended.put(task, total);
      ProgressBar bar = bars.remove(task);
      if (bar != null) {
        bar.close();
      } else {
        say(task + " " + total + " of " + total);
      }
    }
  }

  private static ProgressBar bar(String task, long total) {
    return new ProgressBarBuilder()
        .setTaskName("  " + task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(100)
        .build();
  }

  @Override
  public void close() {
    bars.values().forEach(ProgressBar::close);
  }
}
