package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.contract.content.ResultTableLine.Column;
import org.fovea.contract.content.ResultTableLine.Level;
import org.fovea.ingest.form.idr.ProcessedBlock.Declared;
import org.fovea.ingest.form.idr.ResultColumn.Use;
import org.fovea.ingest.table.Headers;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/**
 * Finds out what the columns of a results table are: from the study file, else from their names and
 * cells.
 */
final class ResultColumns {

  private static final String DATA = "data";
  private static final Set<String> SUBJECT_TYPES =
      Set.of(
          "location",
          "plate",
          "well",
          "reagent identifier",
          "reagent description",
          "gene identifier",
          "gene symbol",
          "gene description",
          "experimental condition",
          "quality control");
  private static final int MAX_NAMED = 64;

  private final Table table;
  private final ProcessedBlock block;
  private final Set<String> layoutKeys;
  private final Findings findings;
  private int named;

  /** Columns whose {@link Headers#key} is among {@code layoutKeys} are the library's to say. */
  ResultColumns(Table table, ProcessedBlock block, Set<String> layoutKeys, Findings findings) {
    this.table = table;
    this.block = block;
    this.layoutKeys = layoutKeys;
    this.findings = findings;
  }

  /** The columns at those positions of the document. */
  List<ResultColumn> at(List<Integer> positions) {
    List<ResultColumn> columns = new ArrayList<>();
    for (int source : positions) {
      columns.add(columnOf(columns.size(), source));
    }
    if (named > MAX_NAMED) {
      findings
          .of(IdrRule.NAMED_SCORES_CAPPED)
          .in(table.path())
          .value(String.valueOf(named))
          .say(
              "Of "
                  + named
                  + " columns of numbers the first "
                  + MAX_NAMED
                  + " can be searched by name.");
    }
    return columns;
  }

  private ResultColumn columnOf(int position, int source) {
    String name = table.headers().get(source);
    Optional<Declared> declared = block.of(name);
    Use use = layoutKeys.contains(Headers.key(name)) ? Use.SUBJECT : useOf(name, declared);
    Numbers numbers = use == Use.VALUE ? Numbers.of(table.rows(), source) : Numbers.TEXT;
    Optional<String> type = typeOf(name, declared, use, numbers);
    Level level = levelOf(name, declared, use);
    boolean score =
        type.filter(DATA::equalsIgnoreCase).isPresent()
            && numbers.allNumbers()
            && ++named <= MAX_NAMED;
    return new ResultColumn(
        source,
        use,
        numbers,
        new Column(
            position,
            name,
            type.orElse(null),
            numbers.unit().orElse(null),
            declared.map(Declared::description).orElse(null),
            level,
            score));
  }

  /**
   * What a column is for. Its name decides before its type: types are often out of step with names.
   */
  static Use useOf(String name, Optional<Declared> declared) {
    if (LayoutVocabulary.isPhenotype(name)) {
      return Use.PHENOTYPE;
    }
    if (LayoutVocabulary.isPhenotypeLevel(name)) {
      return Use.PHENOTYPE_LEVEL;
    }
    if (declared.isPresent() && declared.get().type() != null) {
      boolean subject = SUBJECT_TYPES.contains(Headers.key(declared.get().type()));
      boolean layout = declared.get().isType("other") && LayoutVocabulary.describesLayout(name);
      return subject || layout ? Use.SUBJECT : Use.VALUE;
    }
    return LayoutVocabulary.describesLayout(name) ? Use.SUBJECT : Use.VALUE;
  }

  private Optional<String> typeOf(
      String name, Optional<Declared> declared, Use use, Numbers numbers) {
    Optional<String> type = declared.map(Declared::type);
    if (type.isPresent() || use != Use.VALUE || !numbers.allNumbers()) {
      return type;
    }
    findings
        .of(IdrRule.COLUMN_TYPE_INFERRED)
        .in(table.path())
        .at(table.headerRow())
        .column(name)
        .say(
            "“"
                + name
                + "” has no type in the study file; its cells are numbers, so it is taken for"
                + " data.");
    return Optional.of(DATA);
  }

  private Level levelOf(String name, Optional<Declared> declared, Use use) {
    if (use == Use.SUBJECT || use == Use.PHENOTYPE_LEVEL) {
      return null;
    }
    Optional<Level> level =
        declared
            .map(Declared::level)
            .or(() -> declared.isEmpty() ? block.sharedLevel() : Optional.empty());
    level
        .filter(known -> !Levels.isKnown(known))
        .ifPresent(
            unknown ->
                findings
                    .of(IdrRule.LEVEL_UNKNOWN)
                    .in(table.path())
                    .column(name)
                    .value(unknown.raw())
                    .suggestNear(Levels.names())
                    .say("“" + unknown.raw() + "” is no level that we know."));
    return level.orElse(null);
  }
}
