package org.fovea.metadata.results;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.WellLine;
import org.fovea.contract.metadata.ResultsApi;
import org.fovea.contract.metadata.model.ResultRow;
import org.fovea.contract.metadata.model.ResultRowPage;
import org.fovea.contract.metadata.model.ResultTable;
import org.fovea.contract.metadata.model.ResultTablePage;
import org.fovea.contract.metadata.model.WellRef;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;
import org.fovea.metadata.content.Pager;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.content.StableId;
import org.fovea.metadata.content.WellName;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyAccess;

/** Reading tables of results. */
class ResultsResource implements ResultsApi {

  private final StudyAccess access;
  private final ContentRepository rows;
  private final Pager pager;
  private final ResultMapper mapper;
  private final Links links;

  @Inject
  ResultsResource(
      StudyAccess access, ContentRepository rows, Pager pager, ResultMapper mapper, Links links) {
    this.access = access;
    this.rows = rows;
    this.pager = pager;
    this.mapper = mapper;
    this.links = links;
  }

  @Override
  public ResultTablePage listResultTables(
      String accession, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    Paged<ResultTable> page =
        pager.page(
            readable.version().id(),
            RowQuery.of(ChunkKind.RESULT_TABLES),
            PageRequest.of(limit, cursor, count),
            bodies -> bodies.stream().map(body -> mapper.table(readable.ref(), body)).toList());
    return new ResultTablePage()
        .items(page.items())
        .next(page.nextOrNull())
        .total(page.totalOrNull());
  }

  @Override
  public ResultTable getResultTable(String accession, String table) {
    Readable readable = access.version(accession);
    return mapper.table(readable.ref(), tableLine(readable, table));
  }

  @Override
  public ResultRowPage listResultRows(
      String accession, String table, String well, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    ResultTableLine line = Lines.read(tableLine(readable, table), ResultTableLine.class);
    RowQuery all = RowQuery.of(ChunkKind.RESULT_ROWS).and("r.table_id = ?::uuid", line.id());
    RowQuery query =
        well == null
            ? all
            : all.and("r.wells @> array[?::uuid]", wellId(readable, line.dataset(), well));
    Paged<ResultRow> page =
        pager.page(
            readable.version().id(),
            query,
            PageRequest.of(limit, cursor, count),
            bodies -> rows(readable, bodies));
    return new ResultRowPage()
        .items(page.items())
        .next(page.nextOrNull())
        .total(page.totalOrNull());
  }

  private String tableLine(Readable readable, String table) {
    return rows.first(
            readable.version().id(), RowQuery.of(ChunkKind.RESULT_TABLES).and("r.name = ?", table))
        .orElseThrow(StudyAccess::absent);
  }

  private static String wellId(Readable readable, String screen, String plateAndWell) {
    int slash = plateAndWell.lastIndexOf('/');
    if (slash < 1) {
      throw new ProblemException(
              StandardProblem.INVALID_PARAMETER, "A well is named by its plate and name.")
          .with(
              ProblemError.error("invalid-parameter")
                  .atPointer("/query/well")
                  .withValue(plateAndWell)
                  .withMend("Write plate/well, for instance P1/B7."));
    }
    String name = WellName.normalised(plateAndWell.substring(slash + 1));
    return StableId.well(readable.study().id(), screen, plateAndWell.substring(0, slash), name);
  }

  private List<ResultRow> rows(Readable readable, List<String> bodies) {
    List<ResultRowLine> lines =
        bodies.stream().map(body -> Lines.read(body, ResultRowLine.class)).toList();
    Map<String, WellRef> wells =
        wells(readable, lines.stream().flatMap(l -> l.wells().stream()).distinct().toList());
    return lines.stream().map(line -> mapper.row(line, wells)).toList();
  }

  private Map<String, WellRef> wells(Readable readable, List<String> ids) {
    Object array = ids.toArray(String[]::new);
    return rows
        .all(
            readable.version().id(),
            RowQuery.of(ChunkKind.WELLS).and("r.id = any(?::uuid[])", array))
        .stream()
        .map(body -> Lines.read(body, WellLine.class))
        .collect(Collectors.toMap(WellLine::id, well -> reference(readable, well)));
  }

  private WellRef reference(Readable readable, WellLine well) {
    return new WellRef()
        .id(well.id())
        .name(well.name())
        .plate(well.plate())
        .url(links.well(readable.ref(), well.dataset(), well.plate(), well.name()));
  }
}
