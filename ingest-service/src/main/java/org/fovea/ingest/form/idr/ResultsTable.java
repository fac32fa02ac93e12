package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.fovea.contract.content.Origin;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultRowLine.Cell;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.ResultTableLine.JoinColumn;
import org.fovea.contract.content.ResultTableLine.Level;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine.PhenotypeCall;
import org.fovea.contract.content.WellLine.Score;
import org.fovea.ingest.form.idr.ResultColumn.Use;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;

/** A results table: its columns, its rows, and what each row says to the subjects it joins. */
final class ResultsTable {

  /** A row and the subjects it joins. */
  static final class Line {

    private final Row row;
    private final int number;
    private final List<Subject> subjects = new ArrayList<>(1);

    private Line(Row row, int number) {
      this.row = row;
      this.number = number;
    }

    Row row() {
      return row;
    }

    List<Subject> subjects() {
      return subjects;
    }
  }

  private final TableNames.Name name;
  private final Table table;
  private final List<ResultColumn> columns;
  private final List<Line> lines = new ArrayList<>();
  private final Phenotypes phenotypes;
  private final Map<String, Optional<Level>> levels = new HashMap<>();
  private List<JoinColumn> join = List.of();

  ResultsTable(
      TableNames.Name name, Table table, List<ResultColumn> columns, Phenotypes phenotypes) {
    this.name = name;
    this.table = table;
    this.columns = columns;
    this.phenotypes = phenotypes;
    for (Row row : table.rows()) {
      lines.add(new Line(row, row.number() - table.headerRow()));
    }
  }

  Table table() {
    return table;
  }

  List<ResultColumn> columns() {
    return columns;
  }

  List<Line> lines() {
    return lines;
  }

  void joinedBy(List<JoinColumn> joinColumns) {
    join = joinColumns;
  }

  void join(Line line, Subject subject) {
    line.subjects.add(subject);
    subject.hits().add(new Subject.Hit(this, line));
  }

  ResultTableLine tableLine() {
    return new ResultTableLine(
        name.id(),
        name.dataset(),
        name.text(),
        table.path(),
        lines.size(),
        columns.stream().map(ResultColumn::column).toList(),
        join);
  }

  /** The row of each line, made when it is asked for. */
  List<Supplier<ResultRowLine>> rowLines(Subjects kind) {
    return lines.stream().<Supplier<ResultRowLine>>map(line -> () -> rowLine(line, kind)).toList();
  }

  private ResultRowLine rowLine(Line line, Subjects kind) {
    List<String> ids = line.subjects.stream().map(Subject::id).toList();
    return new ResultRowLine(
        name.id(),
        line.number,
        columns.stream().map(column -> cell(column, line)).toList(),
        kind == Subjects.WELLS ? ids : List.of(),
        kind == Subjects.IMAGES ? ids : List.of(),
        ownLevel(line).map(Level::raw).orElse(null));
  }

  private static Cell cell(ResultColumn column, Line line) {
    return column.numbers().cell(line.row.cell(column.source()));
  }

  /** What results are joined to. */
  enum Subjects {
    WELLS,
    IMAGES
  }

  /** The row's own level, which decides for its phenotypes. */
  private Optional<Level> ownLevel(Line line) {
    return columns.stream()
        .filter(column -> column.use() == Use.PHENOTYPE_LEVEL)
        .map(column -> line.row.cell(column.source()))
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .flatMap(text -> levels.computeIfAbsent(text, Levels::parse));
  }

  /** The phenotypes called on the row, at the row's own level, else at that of the column. */
  List<PhenotypeCall> calls(Line line) {
    List<PhenotypeCall> calls = new ArrayList<>();
    Optional<Level> own = ownLevel(line);
    for (ResultColumn column : columns) {
      String cell = column.use() == Use.PHENOTYPE ? line.row.text(column.source()) : "";
      if (!cell.isEmpty()) {
        Level level = own.orElse(column.column().level());
        calls.add(new PhenotypeCall(cell, termsOf(cell, column, line), origin(line, level)));
      }
    }
    return calls;
  }

  // An annotation repeats the study file's terms beside each phenotype; they count where the study
  // file has none.
  private List<Term> termsOf(String phenotype, ResultColumn column, Line line) {
    if (phenotypes.named(phenotype).isPresent()) {
      return phenotypes.termsOf(phenotype);
    }
    List<Term> terms = new ArrayList<>();
    for (String suffix : List.of("", " a", " b", " c")) {
      String term = besides(column.name() + " Term Name" + suffix, line);
      String accession = besides(column.name() + " Term Accession" + suffix, line);
      if (term != null || accession != null) {
        terms.add(new Term(null, term, accession));
      }
    }
    return terms;
  }

  private String besides(String header, Line line) {
    OptionalInt column = table.column(header);
    String text = column.isPresent() ? line.row.text(column.getAsInt()) : "";
    return text.isEmpty() ? null : text;
  }

  /** The other results of the row, blank cells left out. */
  List<Score> scores(Line line) {
    List<Score> scores = new ArrayList<>();
    for (ResultColumn column : columns) {
      Cell cell = cell(column, line);
      boolean result = column.use() == Use.VALUE || column.use() == Use.PHENOTYPE_LEVEL;
      if (result && !cell.raw().isBlank()) {
        scores.add(
            new Score(
                column.name(),
                cell.raw(),
                cell.number(),
                cell.unit(),
                column.column().namedScore(),
                origin(line, column.column().level())));
      }
    }
    return scores;
  }

  private Origin origin(Line line, Level level) {
    return new Origin(name.text(), line.number, level == null ? null : level.raw(), null);
  }
}
