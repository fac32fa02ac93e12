package org.fovea.metadata.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.DatasetLine;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.fact.DatasetFacts;
import org.fovea.metadata.fact.FactsService;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.page.DatasetView.AssociationTable;
import org.fovea.metadata.page.DatasetView.Cell;
import org.fovea.metadata.study.StudyVersion;

/** Composes the datasets of a page that are no screens. */
@ApplicationScoped
class DatasetViews {

  static final int LISTED = 30;

  private static final Map<String, String> KINDS =
      Map.of("component", "Study component", "imageSet", "Image set", "experiment", "Experiment");
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Biosample", "Biosample", Association::biosample),
          new Column("Specimen", "Specimen", Association::specimenPreparation),
          new Column("Image acquisition", "Image acquisition", Association::acquisition),
          new Column("Image analysis", "Image analysis", Association::analysis),
          new Column("Image correlation", "Image correlation", Association::correlation));

  private final ContentRepository rows;
  private final FactsService facts;
  private final Links links;

  /** A part of an association and the type of the sections that it names. */
  private record Column(String head, String type, Function<Association, String> part) {}

  @Inject
  DatasetViews(ContentRepository rows, FactsService facts, Links links) {
    this.rows = rows;
    this.facts = facts;
    this.links = links;
  }

  List<DatasetView> of(StudyVersion version, SectionViews sections) {
    RowQuery query = RowQuery.of(ChunkKind.DATASETS).and("r.kind <> ?", "screen");
    return rows.some(version.id(), query, LISTED).stream()
        .map(body -> view(version, Lines.read(body, DatasetLine.class), sections))
        .toList();
  }

  private DatasetView view(StudyVersion version, DatasetLine line, SectionViews sections) {
    DatasetFacts known = facts.facts(version.id(), line);
    return new DatasetView(
        Stream.of(Optional.ofNullable(line.title()), Optional.ofNullable(line.name()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(line.path()),
        KINDS.getOrDefault(line.kind(), "Dataset"),
        Optional.ofNullable(line.description()).orElse(""),
        urls(version.ref(), line.path()),
        associations(line.associations(), sections),
        sections.lines(line.attributes()),
        FactRows.of(known),
        known.declared().isPresent(),
        FactRows.counted(known),
        sections.inside(line.sections()));
  }

  private DatasetView.Urls urls(VersionRef ref, String path) {
    String json = links.local(links.study(ref, "datasets", path));
    return new DatasetView.Urls(
        json,
        Links.with(links.local(links.study(ref, "images")), "dataset", path),
        Links.with(links.local(links.study(ref, "files")), "dataset", path),
        json + "/facts");
  }

  private static AssociationTable associations(
      List<Association> associations, SectionViews sections) {
    List<Column> filled =
        COLUMNS.stream()
            .filter(column -> associations.stream().anyMatch(a -> column.part().apply(a) != null))
            .toList();
    List<List<Cell>> cells = new ArrayList<>();
    for (Association association : associations) {
      cells.add(filled.stream().map(column -> cell(column, association, sections)).toList());
    }
    return new AssociationTable(filled.stream().map(Column::head).toList(), cells);
  }

  private static Cell cell(Column column, Association association, SectionViews sections) {
    String title = column.part().apply(association);
    return title == null ? new Cell("", "") : new Cell(title, sections.link(column.type(), title));
  }
}
