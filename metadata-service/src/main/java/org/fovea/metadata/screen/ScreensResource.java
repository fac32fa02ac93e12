package org.fovea.metadata.screen;

import jakarta.inject.Inject;
import java.util.List;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.metadata.ScreensApi;
import org.fovea.contract.metadata.model.Plate;
import org.fovea.contract.metadata.model.PlatePage;
import org.fovea.contract.metadata.model.Screen;
import org.fovea.contract.metadata.model.ScreenPage;
import org.fovea.contract.metadata.model.Well;
import org.fovea.contract.metadata.model.WellPage;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;
import org.fovea.metadata.content.Pager;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.content.WellName;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyAccess;

/** Reading screens, plates and wells. */
class ScreensResource implements ScreensApi {

  private static final RowQuery SCREENS =
      RowQuery.of(ChunkKind.DATASETS).and("r.kind = ?", "screen");

  private final StudyAccess access;
  private final ContentRepository rows;
  private final Pager pager;
  private final ScreenMapper mapper;

  @Inject
  ScreensResource(StudyAccess access, ContentRepository rows, Pager pager, ScreenMapper mapper) {
    this.access = access;
    this.rows = rows;
    this.pager = pager;
    this.mapper = mapper;
  }

  @Override
  public ScreenPage listScreens(String accession, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    Paged<Screen> page =
        pager.page(
            readable.version().id(),
            SCREENS,
            PageRequest.of(limit, cursor, count),
            bodies -> bodies.stream().map(body -> screen(readable, body)).toList());
    return new ScreenPage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public Screen getScreen(String accession, String screen) {
    Readable readable = access.version(accession);
    return rows.first(readable.version().id(), SCREENS.and("r.path = ?", screen))
        .map(body -> screen(readable, body))
        .orElseThrow(StudyAccess::absent);
  }

  private Screen screen(Readable readable, String body) {
    DatasetLine line = Lines.read(body, DatasetLine.class);
    long[] sums =
        rows.sums(
            readable.version().id(),
            plates(line.path()),
            "positions",
            "laid_out_wells",
            "imaged_wells");
    return mapper.screen(readable, line, new PlateSums(sums[0], sums[1], sums[2], sums[3]));
  }

  @Override
  public PlatePage listPlates(
      String accession, String screen, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    requireScreen(readable, screen);
    Paged<Plate> page =
        pager.page(
            readable.version().id(),
            plates(screen),
            PageRequest.of(limit, cursor, count),
            bodies -> bodies.stream().map(body -> mapper.plate(readable.ref(), body)).toList());
    return new PlatePage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public Plate getPlate(String accession, String screen, String plate) {
    Readable readable = access.version(accession);
    return rows.first(readable.version().id(), plates(screen).and("r.name = ?", plate))
        .map(body -> mapper.plate(readable.ref(), body))
        .orElseThrow(StudyAccess::absent);
  }

  @Override
  public WellPage listWells(
      String accession, String screen, String plate, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    getPlate(accession, screen, plate);
    Paged<Well> page =
        pager.page(
            readable.version().id(),
            wells(screen, plate).ordered(RowQuery.Order.PLACE),
            PageRequest.of(limit, cursor, count),
            bodies -> bodies.stream().map(body -> well(readable, body)).toList());
    return new WellPage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public Well getWell(String accession, String screen, String plate, String well) {
    Readable readable = access.version(accession);
    String name = WellName.normalised(well);
    Well answer =
        rows.first(readable.version().id(), wells(screen, plate).and("r.name = ?", name))
            .map(body -> well(readable, body))
            .orElseThrow(StudyAccess::absent);
    RowQuery images =
        RowQuery.of(ChunkKind.IMAGES)
            .and("r.dataset = ? and r.plate = ? and r.well = ?", screen, plate, name);
    List<String> fields = rows.all(readable.version().id(), images);
    return answer.fields(mapper.fields(fields));
  }

  private Well well(Readable readable, String body) {
    return mapper.well(readable.study().id(), readable.ref(), body);
  }

  private void requireScreen(Readable readable, String screen) {
    rows.first(readable.version().id(), SCREENS.and("r.path = ?", screen))
        .orElseThrow(StudyAccess::absent);
  }

  private static RowQuery plates(String screen) {
    return RowQuery.of(ChunkKind.PLATES).and("r.dataset = ?", screen);
  }

  private static RowQuery wells(String screen, String plate) {
    return RowQuery.of(ChunkKind.WELLS).and("r.dataset = ? and r.plate = ?", screen, plate);
  }
}
