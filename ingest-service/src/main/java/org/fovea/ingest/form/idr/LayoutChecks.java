package org.fovea.ingest.form.idr;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** Looks over a layout table for what spreadsheets and typing do to cells. */
final class LayoutChecks {

  private static final Set<String> CONTROL_TYPES =
      Set.of(
          "empty well",
          "positive control",
          "negative control",
          "technical control",
          "unknown control");
  private static final String MONTH = "(mar|sept?|dec|oct|apr|feb|nov)";
  private static final Pattern DATE =
      Pattern.compile("(?i)\\d{1,2}-" + MONTH + "|" + MONTH + "-\\d{1,2}");

  private final Table table;
  private final Findings findings;

  LayoutChecks(Table table, Findings findings) {
    this.table = table;
    this.findings = findings;
  }

  void run(BulkMap bulkMap) {
    new GeneColumns(table, bulkMap).symbolColumn().ifPresent(this::symbols);
    controlTypes(LayoutVocabulary.controlTypeColumn(table));
    for (int column = 0; column < table.headers().size(); column++) {
      outerBlanks(column);
    }
  }

  /** Gene symbols that a spreadsheet turned into dates. */
  private void symbols(int column) {
    for (Row row : table.rows()) {
      String text = row.text(column);
      if (DATE.matcher(text).matches()) {
        finding(IdrRule.GENE_SYMBOL_DATE, row, column, text)
            .say("“" + text + "” looks like a gene symbol that became a date.");
      }
    }
  }

  private void controlTypes(OptionalInt column) {
    Set<String> unknown = new TreeSet<>();
    if (column.isPresent()) {
      for (Row row : table.rows()) {
        String text = row.text(column.getAsInt());
        boolean known = text.isEmpty() || CONTROL_TYPES.contains(text.toLowerCase(Locale.ROOT));
        if (!known && unknown.add(text)) {
          finding(IdrRule.CONTROL_TYPE_UNKNOWN, row, column.getAsInt(), text)
              .suggestNear(CONTROL_TYPES)
              .say(
                  "“"
                      + text
                      + "” is no control type of the vocabulary; this is the first row that has"
                      + " it.");
        }
      }
    }
  }

  // A blank at the end is not seen, yet makes another value of it wherever values are compared as
  // they are.
  private void outerBlanks(int column) {
    for (Row row : table.rows()) {
      String text = row.text(column);
      if (!text.isEmpty() && !row.cell(column).equals(text)) {
        finding(IdrRule.OUTER_BLANKS, row, column, row.cell(column))
            .suggest(text)
            .say("The cell begins or ends with a blank.");
      }
    }
  }

  private Findings.Draft finding(IdrRule rule, Row row, int column, String value) {
    return findings
        .of(rule)
        .in(table.path())
        .at(row.number())
        .column(table.headers().get(column))
        .value(value);
  }
}
