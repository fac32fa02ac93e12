package org.fovea.ingest.form.idr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.ingest.table.Headers;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** Checks the curated annotation against library and results, which are the source. */
final class AnnotationCheck {

  private final Table annotation;
  private final Placement placement;
  private final List<Subject> subjects;
  private final Set<String> resultKeys;
  private final Findings findings;

  /** {@code results} are the tables that were joined to the subjects. */
  AnnotationCheck(
      Table annotation,
      Placement placement,
      List<Subject> subjects,
      List<ResultsTable> results,
      Findings findings) {
    this.annotation = annotation;
    this.placement = placement;
    this.subjects = subjects;
    this.resultKeys =
        results.stream()
            .flatMap(table -> table.columns().stream())
            .map(column -> Headers.key(column.name()))
            .collect(Collectors.toSet());
    this.findings = findings;
  }

  void run() {
    if (!placement.places(annotation)) {
      findings
          .of(IdrRule.LAYOUT_WITHOUT_WELLS)
          .in(annotation.path())
          .at(annotation.headerRow())
          .say(
              "The table lacks the columns "
                  + placement.columnNames()
                  + ", so it cannot be checked.");
      return;
    }
    Map<String, Subject> byPlace = new HashMap<>();
    subjects.forEach(
        subject ->
            placement
                .key(subject.table(), subject.row())
                .ifPresent(key -> byPlace.put(key, subject)));
    Set<Subject> met = new HashSet<>();
    for (Row row : annotation.rows()) {
      Optional<Subject> subject = placement.key(annotation, row).map(byPlace::get);
      if (subject.isEmpty()) {
        finding(IdrRule.ANNOTATION_ROW_UNKNOWN, row).say("The library has no such row.");
      } else if (met.add(subject.get())) {
        compare(row, subject.get());
      }
    }
    subjects.stream().filter(subject -> !met.contains(subject)).forEach(this::reportMissing);
  }

  private void reportMissing(Subject subject) {
    findings
        .of(IdrRule.ANNOTATION_ROW_MISSING)
        .in(subject.table().path())
        .at(subject.row().number())
        .say(annotation.path() + " has no row for it.");
  }

  private void compare(Row row, Subject subject) {
    for (int i = 0; i < annotation.headers().size(); i++) {
      String header = annotation.headers().get(i);
      Optional<Set<String>> expected =
          LayoutVocabulary.isPhenotypeTerm(header) ? Optional.empty() : expected(header, subject);
      String cell = row.text(i);
      if (expected.isPresent()
          && expected.get().stream().noneMatch(value -> Cells.same(value, cell))) {
        finding(IdrRule.ANNOTATION_DIFFERS, row)
            .column(header)
            .value(cell)
            .say(
                "“"
                    + cell
                    + "” here, “"
                    + String.join("” or “", expected.get())
                    + "” in the source, which is used.");
      }
    }
  }

  /**
   * What the source says: the library's cell, else those of the joined results, blank where none is
   * joined.
   */
  private Optional<Set<String>> expected(String header, Subject subject) {
    OptionalInt inLibrary = subject.table().column(header);
    if (inLibrary.isPresent()) {
      return Optional.of(Set.of(subject.row().text(inLibrary.getAsInt())));
    }
    Set<String> values =
        subject.hits().stream()
            .filter(hit -> hit.results().table().column(header).isPresent())
            .map(hit -> hit.line().row().text(hit.results().table().column(header).getAsInt()))
            .collect(Collectors.toSet());
    if (!values.isEmpty()) {
      return Optional.of(values);
    }
    return subject.hits().isEmpty() && resultKeys.contains(Headers.key(header))
        ? Optional.of(Set.of(""))
        : Optional.empty();
  }

  private Findings.Draft finding(IdrRule rule, Row row) {
    return findings.of(rule).in(annotation.path()).at(row.number());
  }
}
