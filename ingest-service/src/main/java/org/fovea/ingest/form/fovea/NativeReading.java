package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.ingest.assembly.Assembled;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.form.DeferredLines;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.validation.Findings;

/** Reads one native document with its companions; names come before those who refer to them. */
final class NativeReading {

  private static final String NAME = FoveaForm.NAME;

  private final FormInput input;
  private final NativeDocument document;
  private final Findings findings;
  private final EntityIds ids;
  private final LineBinder binder;
  private final NativeNames names;
  private final NativeItems items;
  private final List<DatasetLine> datasets = new ArrayList<>();
  private final List<NativeItem> plates = new ArrayList<>();
  private final Map<String, PlateCount> counts = new HashMap<>();
  private final List<Supplier<WellLine>> wells = new ArrayList<>();
  private final List<NativeItem> tables = new ArrayList<>();
  private final Map<String, Integer> rowsOf = new HashMap<>();
  private final List<Supplier<ResultRowLine>> rows = new ArrayList<>();

  NativeReading(FormInput input, NativeDocument document, Findings findings) {
    this.input = input;
    this.document = document;
    this.findings = findings;
    this.ids = new EntityIds(input.studyId());
    this.binder = new LineBinder(ids);
    this.names = new NativeNames(findings);
    this.items = new NativeItems(document, input.documents(), findings);
  }

  FormReading read() {
    items.each(NativeKind.DATASETS, this::dataset);
    NativeFiles files = new NativeFiles(input, names, findings);
    items.each(NativeKind.FILES, files::declare);
    items.each(NativeKind.PLATES, this::plate);
    items.each(NativeKind.WELLS, this::well);
    NativeImages images = new NativeImages(input, ids, names, binder, findings);
    items.each(NativeKind.IMAGES, images::declare);
    items.each(NativeKind.TABLES, this::table);
    items.each(NativeKind.ROWS, this::row);
    files.check();
    Assembled made = images.lines(files.entries(), files.groups());
    Optional<ReleaseRule> release = release();
    return new FormReading(
        NAME,
        study(),
        documentLines(),
        datasets,
        files.lines(made.images()),
        plateLines(),
        new DeferredLines<>(wells),
        made.images(),
        tableLines(),
        new DeferredLines<>(rows),
        made.facts(),
        findings.report(),
        release);
  }

  private StudyLine study() {
    boolean readable = document.fits() || studyFits();
    String title = document.root().path("study").path("title").asText("Untitled study");
    return readable
        ? binder.study(input, document.root())
        : StudyLine.titled(input.studyId(), input.accession(), NAME, title);
  }

  private boolean studyFits() {
    SchemaCheck silent = new SchemaCheck(FoveaSchema.SCHEMA, new Findings());
    return silent.definition("study", document.root().path("study"), document.place());
  }

  private Optional<ReleaseRule> release() {
    JsonNode release = document.root().path("release");
    if (!document.fits() || release.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(binder.release(release));
  }

  private void dataset(NativeItem item) {
    if (names.addDataset(item)) {
      datasets.add(binder.dataset(item));
    }
  }

  private void plate(NativeItem item) {
    if (names.addPlate(item)) {
      plates.add(item);
    }
  }

  private void well(NativeItem item) {
    if (names.addWell(item)) {
      boolean imaged = item.value().path("imaged").asBoolean();
      counts.merge(
          item.text("dataset") + "/" + item.text("plate"),
          PlateCount.NONE.with(imaged),
          (before, one) -> before.with(imaged));
      wells.add(binder.well(item));
    }
  }

  private void table(NativeItem item) {
    if (names.addTable(item)) {
      tables.add(item);
    }
  }

  private void row(NativeItem item) {
    if (names.addRow(item)) {
      rowsOf.merge(item.text("dataset") + "/" + item.text("table"), 1, Integer::sum);
      rows.add(binder.row(item));
    }
  }

  private List<PlateLine> plateLines() {
    Map<String, Integer> orders = new HashMap<>();
    List<PlateLine> lines = new ArrayList<>();
    for (NativeItem plate : plates) {
      int order = orders.merge(plate.text("dataset"), 1, Integer::sum) - 1;
      String key = plate.text("dataset") + "/" + plate.text("name");
      lines.add(binder.plate(plate, order, counts.getOrDefault(key, PlateCount.NONE)));
    }
    return lines;
  }

  private List<ResultTableLine> tableLines() {
    return tables.stream()
        .map(
            table ->
                binder.table(
                    table,
                    rowsOf.getOrDefault(table.text("dataset") + "/" + table.text("name"), 0),
                    document.path()))
        .toList();
  }

  // The document holds contact data. Companions hold what becomes public with the study.
  private List<DocumentLine> documentLines() {
    return input.documents().stream().map(this::line).toList();
  }

  private DocumentLine line(SourceDocument each) {
    if (each.path().equals(document.path())) {
      return each.line("study", "restricted");
    }
    boolean companion = items.companions().contains(each.path());
    return each.line(companion ? "manifest" : "other", companion ? "public" : "restricted");
  }
}
