package org.fovea.metadata.dataset;

import jakarta.inject.Inject;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.metadata.DatasetsApi;
import org.fovea.contract.metadata.model.Dataset;
import org.fovea.contract.metadata.model.DatasetPage;
import org.fovea.contract.metadata.model.FilePage;
import org.fovea.contract.metadata.model.StudyFile;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;
import org.fovea.metadata.content.Pager;
import org.fovea.metadata.content.PathGlob;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyAccess;

/** Reading datasets and files. */
class DatasetsResource implements DatasetsApi {

  private final StudyAccess access;
  private final ContentRepository rows;
  private final Pager pager;
  private final DatasetMapper mapper;

  @Inject
  DatasetsResource(StudyAccess access, ContentRepository rows, Pager pager, DatasetMapper mapper) {
    this.access = access;
    this.rows = rows;
    this.pager = pager;
    this.mapper = mapper;
  }

  @Override
  public DatasetPage listDatasets(String accession, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    Paged<Dataset> page =
        pager.page(
            readable.version().id(),
            RowQuery.of(ChunkKind.DATASETS),
            PageRequest.of(limit, cursor, count),
            bodies -> bodies.stream().map(body -> mapper.dataset(readable, body)).toList());
    return new DatasetPage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public Dataset getDataset(String accession, String dataset) {
    Readable readable = access.version(accession);
    return rows.first(
            readable.version().id(), RowQuery.of(ChunkKind.DATASETS).and("r.path = ?", dataset))
        .map(body -> mapper.dataset(readable, body))
        .orElseThrow(StudyAccess::absent);
  }

  @Override
  public FilePage listFiles(
      String accession,
      String path,
      String role,
      String dataset,
      Integer limit,
      String cursor,
      Boolean count) {
    Readable readable = access.version(accession);
    RowQuery query =
        RowQuery.of(ChunkKind.FILES)
            .andIf("r.path ~ ?", path == null ? null : PathGlob.expression(path))
            .andIf("r.role = ?", role)
            .andIf("? = any(r.datasets)", dataset);
    Paged<StudyFile> page =
        pager.page(
            readable.version().id(),
            query,
            PageRequest.of(limit, cursor, count),
            bodies -> bodies.stream().map(body -> mapper.file(readable, body)).toList());
    return new FilePage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }
}
