package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.fovea.contract.content.ResultTableLine.JoinColumn;
import org.fovea.ingest.table.Headers;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** Reads the results of a screen or experiment and joins them to its wells or images. */
final class ResultsReader {

  private final TableNames names;
  private final StudyFile study;
  private final Component component;
  private final Phenotypes phenotypes;
  private final Findings findings;

  ResultsReader(TableNames names, StudyFile study, Component component, Findings findings) {
    this.names = names;
    this.study = study;
    this.component = component;
    this.phenotypes = new Phenotypes(DatasetMapper.phenotypes(component.section()));
    this.findings = findings;
  }

  List<ResultsTable> read(Sources sources, List<Subject> subjects) {
    if (sources.areResultsInAnnotation()) {
      return ofAnnotation(sources, subjects);
    }
    List<ResultsTable> tables = new ArrayList<>();
    for (Sources.Processed processed : sources.processed()) {
      List<Integer> all = IntStream.range(0, processed.table().headers().size()).boxed().toList();
      ResultsTable results = table(processed.table(), processed.block(), all, layoutKeys(sources));
      new Join(results, subjects, findings).run(processed.block(), study);
      ResultChecks checks = new ResultChecks(results, phenotypes, findings);
      checks.columns(processed.block());
      checks.cells();
      checks.sharedColumns();
      tables.add(results);
    }
    return tables;
  }

  private ResultsTable table(
      Table table, ProcessedBlock block, List<Integer> positions, Set<String> layoutKeys) {
    List<ResultColumn> columns =
        new ResultColumns(table, block, layoutKeys, findings).at(positions);
    return new ResultsTable(names.of(component, table.path()), table, columns, phenotypes);
  }

  /** A row of an annotation joins what it describes itself. */
  private List<ResultsTable> ofAnnotation(Sources sources, List<Subject> subjects) {
    Table annotation = sources.annotation().orElseThrow();
    Placement placement = Placement.of(component);
    List<Integer> positions = annotationResults(sources);
    if (positions.isEmpty() || !placement.places(annotation)) {
      return List.of();
    }
    ResultsTable results =
        table(annotation, sources.block(), withPlace(annotation, placement, positions), Set.of());
    results.joinedBy(joinOf(annotation, placement));
    Map<String, Subject> byPlace = new HashMap<>();
    subjects.forEach(
        subject ->
            placement
                .key(subject.table(), subject.row())
                .ifPresent(key -> byPlace.put(key, subject)));
    for (ResultsTable.Line line : results.lines()) {
      placement
          .key(annotation, line.row())
          .map(byPlace::get)
          .ifPresent(subject -> results.join(line, subject));
    }
    new ResultChecks(results, phenotypes, findings).cells();
    return List.of(results);
  }

  /** Positions of the annotation's columns that are results. */
  static List<Integer> annotationResults(Sources sources) {
    Table annotation = sources.annotation().orElseThrow();
    Set<String> library = sources.isAnnotationLayout() ? Set.of() : keysOf(sources.layout());
    return new AnnotationColumns(annotation, sources.block(), library).results();
  }

  private static List<Integer> withPlace(Table table, Placement placement, List<Integer> results) {
    List<Integer> positions = new ArrayList<>();
    placement.outerColumn(table).ifPresent(positions::add);
    placement.innerColumn(table).ifPresent(positions::add);
    results.stream().filter(position -> !positions.contains(position)).forEach(positions::add);
    return positions;
  }

  private static List<JoinColumn> joinOf(Table table, Placement placement) {
    List<JoinColumn> join = new ArrayList<>();
    for (OptionalInt column : List.of(placement.outerColumn(table), placement.innerColumn(table))) {
      column.ifPresent(
          i -> join.add(new JoinColumn(table.headers().get(i), table.headers().get(i))));
    }
    return join;
  }

  // An annotation that lays out the wells repeats results; those columns stay the processed
  // table's.
  private static Set<String> layoutKeys(Sources sources) {
    Set<String> keys = keysOf(sources.layout());
    if (sources.isAnnotationLayout()) {
      Table annotation = sources.annotation().orElseThrow();
      annotationResults(sources)
          .forEach(position -> keys.remove(Headers.key(annotation.headers().get(position))));
    }
    return keys;
  }

  private static Set<String> keysOf(List<Table> tables) {
    Set<String> keys = new HashSet<>();
    tables.forEach(table -> table.headers().forEach(header -> keys.add(Headers.key(header))));
    return keys;
  }
}
