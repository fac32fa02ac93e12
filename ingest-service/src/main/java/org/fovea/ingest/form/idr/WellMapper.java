package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.fovea.contract.content.WellLine;
import org.fovea.contract.content.WellLine.PhenotypeCall;
import org.fovea.contract.content.WellLine.Score;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;

/** A laid-out well as a {@link WellLine}. */
final class WellMapper {

  private record Columns(
      AttributeColumns attributes,
      TreatmentColumns treatments,
      OptionalInt controlType,
      OptionalInt channels) {}

  private final ComponentReading reading;
  private final Map<Table, Columns> columns = new HashMap<>();

  WellMapper(ComponentReading reading) {
    this.reading = reading;
    for (Table table : reading.sources().layout()) {
      columns.put(table, columnsOf(table));
    }
  }

  private Columns columnsOf(Table table) {
    Set<Integer> excluded = new HashSet<>(reading.resultPositions(table));
    LayoutVocabulary.plateColumn(table).ifPresent(excluded::add);
    LayoutVocabulary.wellColumn(table).ifPresent(excluded::add);
    return new Columns(
        new AttributeColumns(table, reading.bulkMap(), excluded),
        new TreatmentColumns(table, reading.bulkMap(), excluded),
        LayoutVocabulary.controlTypeColumn(table),
        LayoutVocabulary.firstOf(table, "Channels", "Comment [Channels]"));
  }

  /** Whether the library says that the well was imaged: its {@code Channels} cell is not blank. */
  boolean isImagedByLibrary(Well well) {
    return !text(well.subject(), columns.get(well.subject().table()).channels()).isEmpty();
  }

  /** As the library says, or because the well has images. */
  boolean isImaged(Well well, Set<String> wellsWithImages) {
    return isImagedByLibrary(well) || wellsWithImages.contains(well.subject().id());
  }

  WellLine map(Well well, Set<String> wellsWithImages) {
    Subject subject = well.subject();
    Columns own = columns.get(subject.table());
    Row row = subject.row();
    String controlType = text(subject, own.controlType());
    return new WellLine(
        subject.id(),
        reading.component().path(),
        well.plate(),
        well.name().toString(),
        well.name().row(),
        well.name().column(),
        isImaged(well, wellsWithImages),
        controlType.isEmpty() ? null : controlType,
        own.treatments().of(row),
        own.attributes().of(row),
        callsOf(subject),
        scoresOf(subject));
  }

  static List<PhenotypeCall> callsOf(Subject subject) {
    List<PhenotypeCall> calls = new ArrayList<>();
    subject.hits().forEach(hit -> calls.addAll(hit.results().calls(hit.line())));
    return calls;
  }

  static List<Score> scoresOf(Subject subject) {
    List<Score> scores = new ArrayList<>();
    subject.hits().forEach(hit -> scores.addAll(hit.results().scores(hit.line())));
    return scores;
  }

  private static String text(Subject subject, OptionalInt column) {
    return column.isPresent() ? subject.row().text(column.getAsInt()) : "";
  }
}
