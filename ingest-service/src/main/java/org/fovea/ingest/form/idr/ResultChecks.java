package org.fovea.ingest.form.idr;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.fovea.ingest.form.idr.ProcessedBlock.Declared;
import org.fovea.ingest.form.idr.ResultColumn.Use;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** Checks a results table against the study file, against numbers, and against the library. */
final class ResultChecks {

  private final ResultsTable results;
  private final Table table;
  private final Phenotypes phenotypes;
  private final Findings findings;

  ResultChecks(ResultsTable results, Phenotypes phenotypes, Findings findings) {
    this.results = results;
    this.table = results.table();
    this.phenotypes = phenotypes;
    this.findings = findings;
  }

  /** Columns that only the table, or only the study file, has. */
  void columns(ProcessedBlock block) {
    Set<Declared> met = new HashSet<>();
    for (String header : table.headers()) {
      block.of(header).ifPresent(met::add);
      if (block.of(header).isEmpty() && !header.isEmpty()) {
        findings
            .of(IdrRule.COLUMN_UNDECLARED)
            .in(table.path())
            .at(table.headerRow())
            .column(header)
            .say("The study file does not describe “" + header + "”.");
      }
    }
    for (Declared declared : block.columns()) {
      if (!met.contains(declared)) {
        findings
            .of(IdrRule.COLUMN_ABSENT)
            .in(table.path())
            .at(table.headerRow())
            .column(declared.name())
            .value(declared.name())
            .suggestNear(table.headers())
            .say(
                "The study file describes “"
                    + declared.name()
                    + "”, which the table does not have.");
      }
    }
  }

  /** Cells that are no numbers where numbers stand, and phenotypes nobody defined. */
  void cells() {
    for (ResultColumn column : results.columns()) {
      if (column.use() == Use.VALUE) {
        table.rows().forEach(row -> number(column, row, row.text(column.source())));
      } else if (column.use() == Use.PHENOTYPE) {
        phenotype(column);
      }
    }
  }

  private void number(ResultColumn column, Row row, String text) {
    Numbers numbers = column.numbers();
    if (numbers.isDecimalComma(text)) {
      finding(IdrRule.DECIMAL_COMMA, row, column.name(), text)
          .suggest(text.replace(',', '.'))
          .say("“" + text + "” has a decimal comma.");
    } else if (numbers.isAmbiguous(text)) {
      finding(IdrRule.NUMBER_AMBIGUOUS, row, column.name(), text)
          .say(
              "The comma in “"
                  + text
                  + "” may separate decimals or thousands; the cell is kept as text.");
    } else if (numbers.isOdd(text)) {
      finding(IdrRule.NOT_A_NUMBER, row, column.name(), text)
          .say("“" + text + "” is no number, unlike nearly all cells of its column.");
    }
  }

  private void phenotype(ResultColumn column) {
    Set<String> unknown = new LinkedHashSet<>();
    for (Row row : table.rows()) {
      String name = row.text(column.source());
      if (!name.isEmpty() && phenotypes.named(name).isEmpty() && unknown.add(name)) {
        finding(IdrRule.PHENOTYPE_UNDECLARED, row, column.name(), name)
            .suggestNear(phenotypes.names())
            .say(
                "The study file defines no phenotype “"
                    + name
                    + "”; this is the first row that has it.");
      }
    }
  }

  /**
   * Columns that the library has, too: its value is used, a difference is told once for each row
   * and value.
   */
  void sharedColumns() {
    results.columns().stream()
        .filter(column -> column.use() == Use.SUBJECT)
        .forEach(this::sharedColumn);
  }

  private void sharedColumn(ResultColumn column) {
    for (ResultsTable.Line line : results.lines()) {
      Set<String> told = new HashSet<>();
      for (Subject subject : line.subjects()) {
        compare(column, line.row(), subject, told);
      }
    }
  }

  private void compare(ResultColumn column, Row row, Subject subject, Set<String> told) {
    OptionalInt shared = subject.table().column(column.name());
    if (shared.isEmpty()) {
      return;
    }
    String library = subject.row().text(shared.getAsInt());
    String own = row.text(column.source());
    if (!Cells.same(own, library) && told.add(library)) {
      finding(IdrRule.SHARED_COLUMN_DIFFERS, row, column.name(), own)
          .say(
              "“"
                  + own
                  + "” here, “"
                  + library
                  + "” on row "
                  + subject.row().number()
                  + " of "
                  + subject.table().path()
                  + ", which is used.");
    }
  }

  private Findings.Draft finding(IdrRule rule, Row row, String column, String value) {
    return findings.of(rule).in(table.path()).at(row.number()).column(column).value(value);
  }
}
