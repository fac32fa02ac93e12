package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.WellLine.Gene;
import org.fovea.contract.content.WellLine.Treatment;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;

/** The columns of a layout table that say what was done to a well. */
final class TreatmentColumns {

  private static final Pattern DOSE =
      Pattern.compile(
          "(compound |drug |treatment )?(dose|concentration|duration|time|time ?point)("
              + " \\(.*\\))?");
  private static final Pattern SEQUENCE = Pattern.compile(".*\\bsequences?");

  private final Table table;
  private final BulkMap bulkMap;
  private final Map<ReagentKind, List<Integer>> identifiers = new EnumMap<>(ReagentKind.class);
  private final Map<ReagentKind, List<Integer>> sequences = new EnumMap<>(ReagentKind.class);
  private final Set<Integer> conditions = new TreeSet<>();
  private final AttributeColumns conditionAttributes;
  private final GeneColumns genes;

  TreatmentColumns(Table table, BulkMap bulkMap, Set<Integer> excluded) {
    this.table = table;
    this.bulkMap = bulkMap;
    for (int i = 0; i < table.headers().size(); i++) {
      if (!excluded.contains(i)) {
        classify(i, table.headers().get(i));
      }
    }
    Set<Integer> others =
        IntStream.range(0, table.headers().size())
            .boxed()
            .filter(i -> !conditions.contains(i))
            .collect(Collectors.toSet());
    conditionAttributes = new AttributeColumns(table, bulkMap, others);
    genes = new GeneColumns(table, bulkMap);
  }

  private void classify(int position, String header) {
    String name = ColumnNames.stripped(header).toLowerCase(Locale.ROOT);
    if (ColumnNames.isCondition(header) || DOSE.matcher(name).matches()) {
      conditions.add(position);
    } else if (SEQUENCE.matcher(name).matches()) {
      sequences
          .computeIfAbsent(
              ReagentKind.of(name).orElseGet(this::mainKind), kind -> new ArrayList<>())
          .add(position);
    } else if (!GeneColumns.isGeneColumn(name)) {
      ReagentKind.identifiedBy(name)
          .ifPresent(
              kind -> identifiers.computeIfAbsent(kind, k -> new ArrayList<>()).add(position));
    }
  }

  // "Sense Sequence" names no reagent: it is the one identified to its left.
  private ReagentKind mainKind() {
    return identifiers.keySet().stream()
        .filter(ReagentKind::targetsGenes)
        .findFirst()
        .orElse(ReagentKind.SIRNA);
  }

  /**
   * One treatment for each kind of reagent; genes go to the reagent that targets them, conditions
   * to the first.
   */
  List<Treatment> of(Row row) {
    List<Draft> drafts = new ArrayList<>();
    for (ReagentKind kind : ReagentKind.values()) {
      Draft draft = new Draft(kind, identifiersOf(row, kind), sequencesOf(row, kind));
      if (!draft.identifiers.isEmpty() || !draft.sequences.isEmpty()) {
        drafts.add(draft);
      }
    }
    List<Gene> targets = genes.of(row);
    List<Attribute> applied = conditionAttributes.of(row);
    if (drafts.isEmpty() && !(targets.isEmpty() && applied.isEmpty())) {
      drafts.add(new Draft(ReagentKind.OTHER, List.of(), List.of()));
    }
    Optional<Draft> targeting =
        drafts.stream().filter(draft -> draft.kind.targetsGenes()).findFirst();
    Draft target = targeting.orElse(drafts.isEmpty() ? null : drafts.get(0));
    return drafts.stream()
        .map(
            draft ->
                draft.treatment(
                    draft == target ? targets : List.of(),
                    draft == drafts.get(0) ? applied : List.of()))
        .toList();
  }

  private record Draft(ReagentKind kind, List<String> identifiers, List<String> sequences) {

    Treatment treatment(List<Gene> genes, List<Attribute> conditions) {
      return new Treatment(kind.text(), identifiers, sequences, genes, conditions);
    }
  }

  private List<String> identifiersOf(Row row, ReagentKind kind) {
    return identifiers.getOrDefault(kind, List.of()).stream()
        .filter(position -> !row.cell(position).isBlank())
        .flatMap(
            position -> pieces(row, position, Separators.identifiers(row.text(position))).stream())
        .distinct()
        .toList();
  }

  private List<String> sequencesOf(Row row, ReagentKind kind) {
    return sequences.getOrDefault(kind, List.of()).stream()
        .filter(position -> !row.cell(position).isBlank())
        .flatMap(
            position -> pieces(row, position, Separators.sequences(row.text(position))).stream())
        .toList();
  }

  private List<String> pieces(Row row, int position, List<String> undeclared) {
    return bulkMap
        .splitOf(table.headers().get(position))
        .map(separator -> Separators.split(row.cell(position), separator))
        .orElse(undeclared);
  }
}
