package org.fovea.metadata.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.WellLine;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.study.StudyVersion;

/** Composes the screens of a page; plates beyond a budget of wells are listed without a map. */
@ApplicationScoped
class ScreenViews {

  private static final int DRAWN_WELLS = 6_000;
  private static final int LISTED_PLATES = 60;

  private final ContentRepository rows;
  private final Links links;

  @Inject
  ScreenViews(ContentRepository rows, Links links) {
    this.rows = rows;
    this.links = links;
  }

  List<ScreenView> of(StudyVersion version) {
    int[] budget = {DRAWN_WELLS};
    return rows
        .all(version.id(), RowQuery.of(ChunkKind.DATASETS).and("r.kind = ?", "screen"))
        .stream()
        .map(body -> screen(version, Lines.read(body, DatasetLine.class), budget))
        .toList();
  }

  private ScreenView screen(StudyVersion version, DatasetLine screen, int[] budget) {
    RowQuery query = RowQuery.of(ChunkKind.PLATES).and("r.dataset = ?", screen.path());
    List<PlateMap> plates = new ArrayList<>();
    for (String body : rows.some(version.id(), query, LISTED_PLATES)) {
      plates.add(plate(version, Lines.read(body, PlateLine.class), budget));
    }
    return new ScreenView(
        screen.name() == null ? screen.path() : screen.name(),
        screen.description() == null ? "" : screen.description(),
        links.local(links.screen(version.ref(), screen.path())),
        plates,
        rows.count(version.id(), query) - plates.size());
  }

  private PlateMap plate(StudyVersion version, PlateLine plate, int[] budget) {
    boolean drawn = plate.laidOutWells() <= budget[0];
    budget[0] -= drawn ? plate.laidOutWells() : 0;
    String url = links.local(links.plate(version.ref(), plate.dataset(), plate.name()));
    return PlateMap.of(plate, url, drawn ? wells(version, plate) : List.of());
  }

  private List<WellLine> wells(StudyVersion version, PlateLine plate) {
    RowQuery query =
        RowQuery.of(ChunkKind.WELLS)
            .and("r.dataset = ? and r.plate = ?", plate.dataset(), plate.name())
            .ordered(RowQuery.Order.PLACE);
    return rows.all(version.id(), query).stream()
        .map(body -> Lines.read(body, WellLine.class))
        .toList();
  }
}
