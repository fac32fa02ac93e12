package org.fovea.metadata.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.metadata.model.DatasetRef;
import org.fovea.contract.metadata.model.ImageRef;
import org.fovea.contract.metadata.model.JoinColumn;
import org.fovea.contract.metadata.model.ResultCell;
import org.fovea.contract.metadata.model.ResultColumn;
import org.fovea.contract.metadata.model.ResultRow;
import org.fovea.contract.metadata.model.ResultTable;
import org.fovea.contract.metadata.model.WellRef;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;

/** Makes answers of result tables and rows. */
@ApplicationScoped
class ResultMapper {

  private final Links links;

  @Inject
  ResultMapper(Links links) {
    this.links = links;
  }

  ResultTable table(VersionRef ref, String body) {
    ResultTableLine line = Lines.read(body, ResultTableLine.class);
    String url = links.study(ref, "results", line.name());
    return new ResultTable()
        .id(line.id())
        .name(line.name())
        .url(url)
        .dataset(line.dataset() == null ? null : dataset(ref, line.dataset()))
        .document(line.document() == null ? null : links.document(ref, line.document()))
        .rows(line.rows())
        .rowsUrl(url + "/rows")
        .columns(Lines.as(line.columns(), ResultColumn.class))
        .join(Lines.as(line.join(), JoinColumn.class));
  }

  private DatasetRef dataset(VersionRef ref, String path) {
    return new DatasetRef().path(path).url(links.study(ref, "datasets", path));
  }

  /** A row; {@code wells} resolves the ids it joins. */
  ResultRow row(ResultRowLine line, Map<String, WellRef> wells) {
    return new ResultRow()
        .row(line.row())
        .cells(line.cells().stream().map(ResultMapper::cell).toList())
        .level(line.phenotypeLevel())
        .wells(line.wells().stream().map(wells::get).filter(Objects::nonNull).toList())
        .images(images(line.images()));
  }

  private List<ImageRef> images(List<String> ids) {
    return ids.stream().map(id -> new ImageRef().id(id).url(links.image(id))).toList();
  }

  private static ResultCell cell(ResultRowLine.Cell cell) {
    return new ResultCell()
        .raw(cell.raw() == null ? "" : cell.raw())
        .number(cell.number())
        .unit(cell.unit())
        ._null(cell.nullToken());
  }
}
