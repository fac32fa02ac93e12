package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.contract.content.ResultTableLine.JoinColumn;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** Joins the rows of a results table to the subjects whose layout rows have the same key. */
final class Join {

  private static final List<String> PLACE = List.of("Plate", "Well");

  private final ResultsTable results;
  private final Map<Table, List<Subject>> subjects = new LinkedHashMap<>();
  private final Findings findings;

  Join(ResultsTable results, Collection<Subject> layout, Findings findings) {
    this.results = results;
    this.findings = findings;
    layout.forEach(
        subject -> subjects.computeIfAbsent(subject.table(), t -> new ArrayList<>()).add(subject));
  }

  /**
   * Joins by the columns that the study file links, else by plate and well; else nothing is joined.
   */
  void run(ProcessedBlock block, StudyFile study) {
    List<String> links = block.links();
    if (!links.isEmpty() && usable(links)) {
      joinBy(links);
      return;
    }
    IdrRule rule = links.isEmpty() ? IdrRule.JOIN_NOT_DECLARED : IdrRule.JOIN_COLUMN_ABSENT;
    boolean byPlace = usable(PLACE);
    findings
        .of(rule)
        .in(study.path())
        .at(Math.max(1, block.row()))
        .column("Processed Data Column Link To Library File")
        .value(links.isEmpty() ? null : String.join(", ", links))
        .say(
            (links.isEmpty()
                    ? "No linking column is named"
                    : "Not both tables have the linking column")
                + (byPlace
                    ? "; rows are joined by plate and well."
                    : "; the rows of " + results.table().path() + " join nothing."));
    if (byPlace) {
      joinBy(PLACE);
    }
  }

  private boolean usable(List<String> names) {
    return Key.of(results.table(), names).isPresent()
        && !subjects.isEmpty()
        && subjects.keySet().stream().allMatch(table -> Key.of(table, names).isPresent());
  }

  private void joinBy(List<String> names) {
    results.joinedBy(names.stream().map(name -> new JoinColumn(name, name)).toList());
    Map<String, List<Subject>> byKey = indexed(names);
    Key key = Key.of(results.table(), names).orElseThrow();
    Set<String> met = new HashSet<>();
    String column = String.join(", ", names);
    for (ResultsTable.Line line : results.lines()) {
      Optional<String> found = key.of(line.row());
      if (found.isEmpty()) {
        finding(IdrRule.JOIN_KEY_BLANK, line, column)
            .value("")
            .say("The row's key is blank; it joins nothing.");
      } else {
        joinLine(line, found.get(), byKey, column);
        if (!met.add(found.get())) {
          finding(IdrRule.JOIN_KEY_REPEATED, line, column)
              .value(Key.shown(found.get()))
              .say(
                  "An earlier row has the key "
                      + Key.shown(found.get())
                      + ", too; both are joined.");
        }
      }
    }
    reportWithoutResults(byKey, met, column);
  }

  private void joinLine(
      ResultsTable.Line line, String key, Map<String, List<Subject>> byKey, String column) {
    List<Subject> joined = byKey.getOrDefault(key, List.of());
    joined.forEach(subject -> results.join(line, subject));
    if (joined.isEmpty()) {
      finding(IdrRule.JOIN_KEY_UNKNOWN, line, column)
          .value(Key.shown(key))
          .suggestNear(column.contains(", ") ? Set.of() : byKey.keySet())
          .say("No row of the layout has the key " + Key.shown(key) + ".");
    }
  }

  private Map<String, List<Subject>> indexed(List<String> names) {
    Map<String, List<Subject>> byKey = new HashMap<>();
    subjects.forEach(
        (table, rows) -> {
          Key key = Key.of(table, names).orElseThrow();
          List<Subject> blank = new ArrayList<>();
          for (Subject subject : rows) {
            key.of(subject.row())
                .ifPresentOrElse(
                    text -> byKey.computeIfAbsent(text, k -> new ArrayList<>(1)).add(subject),
                    () -> blank.add(subject));
          }
          reportBlank(table, blank, String.join(", ", names));
        });
    return byKey;
  }

  private void reportBlank(Table table, List<Subject> blank, String column) {
    for (Subject subject : blank) {
      findings
          .of(IdrRule.JOIN_KEY_BLANK_IN_LAYOUT)
          .in(table.path())
          .at(subject.row().number())
          .column(column)
          .value("")
          .say("The row's key is blank; no result joins it.");
    }
  }

  private void reportWithoutResults(
      Map<String, List<Subject>> byKey, Set<String> met, String column) {
    byKey.entrySet().stream()
        .filter(entry -> !met.contains(entry.getKey()))
        .sorted(Comparator.comparing(entry -> entry.getValue().get(0).row().number()))
        .forEach(
            entry -> {
              Subject first = entry.getValue().get(0);
              findings
                  .of(IdrRule.JOIN_WITHOUT_RESULTS)
                  .in(first.table().path())
                  .at(first.row().number())
                  .column(column)
                  .value(Key.shown(entry.getKey()))
                  .say("No row of " + results.table().path() + " has the key.");
            });
  }

  private Findings.Draft finding(IdrRule rule, ResultsTable.Line line, String column) {
    return findings.of(rule).in(results.table().path()).at(line.row().number()).column(column);
  }
}
