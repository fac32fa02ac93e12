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
  private final Set<String> resultHeaders;
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
    Set<String> resultKeys =
        results.stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> column.use() != ResultColumn.Use.SUBJECT)
            .map(column -> Headers.key(column.name()))
            .collect(Collectors.toSet());
    this.resultHeaders =
        annotation.headers().stream()
            .filter(header -> resultKeys.contains(Headers.key(header)))
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
   * What the source says: for results the joined rows, blank where none is joined; for all else the
   * library.
   */
  private Optional<Set<String>> expected(String header, Subject subject) {
    if (!resultHeaders.contains(header)) {
      OptionalInt inLibrary = subject.table().column(header);
      return inLibrary.isPresent()
          ? Optional.of(Set.of(subject.row().text(inLibrary.getAsInt())))
          : Optional.empty();
    }
    if (subject.hits().isEmpty()) {
      return Optional.of(Set.of(""));
    }
    Set<String> values = new HashSet<>();
    for (Subject.Hit hit : subject.hits()) {
      hit.results()
          .table()
          .column(header)
          .ifPresent(column -> values.add(hit.line().row().text(column)));
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private Findings.Draft finding(IdrRule rule, Row row) {
    return findings.of(rule).in(annotation.path()).at(row.number());
  }
}
