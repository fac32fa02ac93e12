package org.fovea.ingest.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fovea.conventions.text.StorableText;

/**
 * Collects what rules find: counts all, and keeps the first of each rule, so that millions of bad
 * lines take no more memory than a hundred. Not for use by several threads.
 *
 * <p>{@code findings.of(rule).in(file).at(row).column(name).value(text).say("…")}; only {@code say}
 * records.
 */
public final class Findings {

  /** How many findings of one rule are kept. */
  public static final int SHOWN = 100;

  private final Map<Rule, Collected> found = new LinkedHashMap<>();

  public Draft of(Rule rule) {
    return new Draft(rule);
  }

  public Report report() {
    return new Report(found.values().stream().map(Collected::cause).toList());
  }

  /** What one rule has found so far. */
  private static final class Collected {

    private final Rule.Entry rule;
    private final List<Finding> shown = new ArrayList<>();
    private long total;

    private Collected(Rule rule) {
      this.rule = rule.entry();
    }

    private void add(Supplier<Finding> finding) {
      total++;
      if (shown.size() < SHOWN) {
        shown.add(finding.get());
      }
    }

    private Cause cause() {
      return new Cause(rule.severity(), rule.code(), rule.title(), rule.mend(), total, shown);
    }
  }

  /** A finding being written. */
  public final class Draft {

    private final Rule rule;
    private String file;
    private Long row;
    private String column;
    private String pointer;
    private String value;
    private Supplier<Optional<String>> meant = Optional::empty;
    private Optional<String> mend = Optional.empty();

    private Draft(Rule rule) {
      this.rule = rule;
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

    /** What may have been meant instead of the value. */
    public Draft suggest(String text) {
      meant = () -> Optional.of(text);
      return this;
    }

    /** What may have been meant, looked for only when the finding is kept. */
    public Draft suggest(Supplier<Optional<String>> search) {
      meant = search;
      return this;
    }

    /** That of these names which the value nearly is, looked for only when the finding is kept. */
    public Draft suggestNear(Collection<String> names) {
      meant = () -> Optional.ofNullable(value).flatMap(written -> NearMatch.of(written, names));
      return this;
    }

    /** What to do about this one, in place of what the rule says. */
    public Draft mend(String sentence) {
      mend = Optional.of(sentence);
      return this;
    }

    /** Records the finding with its sentence. */
    public void say(String message) {
      found.computeIfAbsent(rule, Collected::new).add(() -> finding(message));
    }

    private Finding finding(String message) {
      Optional<String> suggestion = meant.get();
      String todo =
          mend.or(() -> suggestion.map(text -> "Did you mean “" + text + "”?"))
              .orElseGet(rule::mend);
      return new Finding(
          rule.severity(),
          rule.code(),
          file,
          row,
          shown(column),
          shown(pointer),
          shown(value),
          shown(suggestion.orElse(null)),
          shown(message),
          shown(todo));
    }

    // A report is kept, and what is wrong with a value may be that it cannot be.
    private static String shown(String text) {
      return text == null ? null : StorableText.shown(text);
    }
  }
}
