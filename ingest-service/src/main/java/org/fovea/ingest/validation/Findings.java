package org.fovea.ingest.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what rules find, in order. Not for use by several threads.
 *
 * <p>{@code findings.of(rule).in(file).at(row).column(name).value(text).say("…")}; only {@code say}
 * records.
 */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();

  public Draft of(Rule rule) {
    return new Draft(rule);
  }

  public Report report() {
    return new Report(found);
  }

  /** A finding being written. */
  public final class Draft {

    private final Rule rule;
    private String file;
    private Long row;
    private String column;
    private String pointer;
    private String value;
    private String mend;

    private Draft(Rule rule) {
      this.rule = rule;
      this.mend = rule.mend();
    }

    public Draft in(String path) {
      file = path;
      return this;
    }

    public Draft at(long line) {
      row = line;
      return this;
    }

    public Draft column(String name) {
      column = name;
      return this;
    }

    public Draft pointer(String jsonPointer) {
      pointer = jsonPointer;
      return this;
    }

    public Draft value(String text) {
      value = text;
      return this;
    }

    /** What to do about this one, in place of what the rule says. */
    public Draft mend(String sentence) {
      mend = sentence;
      return this;
    }

    /** Records the finding with its sentence. */
    public void say(String message) {
      found.add(
          new Finding(
              rule.severity(), rule.code(), file, row, column, pointer, value, message, mend));
    }
  }
}
